#!/usr/bin/env python3
"""Builds films.ndjson, the embedded films, from the movies file of vega-datasets.

    npm pack vega-datasets@3.2.1 && tar xzf vega-datasets-3.2.1.tgz
    python3 build_films.py package/data/movies.json films.ndjson

One line a film: [title, infobox, links, score, average], the shape of a Wikipedia page of a film
with its Rotten Tomatoes score ("84%") and an average of ten ("7.4/10", here that of IMDb).
Director, distributor, source, genre, creative type, rating and release year become links; a fact
that is missing gives no link. Python's standard library is all it needs, and the same input gives
the same bytes.

What is mended, each counted on stderr:
- Titles that are numbers become text. A missing title stays null: the reader skips that film.
- Titles whose accents were read as Mac Roman ("LÈon") get them back ("Léon").
- The file was made in 2010, from dates with two-digit years. Years after 2012 are a century late.
- "Dec 31 1969" stands for an unknown date (a timestamp of -1), whatever the film: left out.
- Grosses, budgets and running times of 0 mean unknown: left out.
"""

import collections
import datetime
import json
import sys

NEWEST_YEAR = 2012
UNKNOWN_DATE = datetime.date(1969, 12, 31)

mended = collections.Counter()


def title_of(row):
    title = row["Title"]
    if title is None:
        mended["titles missing"] += 1
        return None
    if not isinstance(title, str):
        mended["titles that were numbers"] += 1
        return str(title)
    try:
        right = title.encode("mac_roman").decode("cp1252")
    except UnicodeError:  # holds a character that Mac Roman lacks, so it was never misread
        return title
    mended["titles with misread accents"] += right != title
    return right


def released(row):
    date = datetime.datetime.strptime(row["Release Date"], "%b %d %Y").date()
    if date == UNKNOWN_DATE:
        mended["release dates unknown"] += 1
        return None
    if date.year > NEWEST_YEAR:
        mended["release years a century late"] += 1
        return date.replace(year=date.year - 100)
    return date


def dollars(amount):
    return f"${amount:,}" if amount else None


def film(row):
    title, date = title_of(row), released(row)
    minutes = row["Running Time min"]
    infobox = {
        "name": title,
        "director": row["Director"],
        "distributor": row["Distributor"],
        "genre": row["Major Genre"],
        "released": f"{date:%B} {date.day}, {date.year}" if date else None,
        "runtime": f"{minutes} minutes" if minutes else None,
        "gross": dollars(row["Worldwide Gross"]),
        "budget": dollars(row["Production Budget"]),
        "mpaa_rating": row["MPAA Rating"],
    }
    links = [row["Director"]] + [
        f"{row[key]} ({kind})" if row[key] else None
        for key, kind in [
            ("Distributor", "distributor"),
            ("Source", "source"),
            ("Major Genre", "genre"),
            ("Creative Type", "creative type"),
            ("MPAA Rating", "rating"),
        ]
    ]
    links.append(f"{date.year} in film" if date else None)
    score, average = row["Rotten Tomatoes Rating"], row["IMDB Rating"]
    return [
        title,
        {key: value for key, value in infobox.items() if value},
        [link for link in links if link],
        None if score is None else f"{score}%",
        None if average is None else f"{average:.1f}/10",
    ]


def main(source, target):
    with open(source, encoding="utf-8") as file:
        films = [film(row) for row in json.load(file)]
    with open(target, "w", encoding="utf-8", newline="\n") as file:
        for line in films:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    links = sum(len(line[2]) for line in films)
    print(f"{len(films)} films, {links} links, {links / len(films):.1f} a film", file=sys.stderr)
    for what, count in mended.items():
        print(f"{what}: {count}", file=sys.stderr)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: build_films.py MOVIES_JSON FILMS_NDJSON")
    main(*sys.argv[1:])
