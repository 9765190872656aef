package org.reelvec.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.reelvec.io.OneLine;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * YAML text to a {@link Tree}, from the events of snakeyaml-engine. No Java object is made from a
 * tag, an alias shares its anchor's tree instead of copying it, and depth is bounded: hostile files
 * cost no more than their size.
 */
final class TreeParser {
  private static final int DEEPEST = 32;

  private final Function<Mark, Place> places;
  private final Place whole;
  private final Problems problems;
  private final Iterator<Event> events;
  private final Map<Anchor, Tree> anchored = new HashMap<>();

  private TreeParser(String yaml, Place whole, Function<Mark, Place> places, Problems problems) {
    this.places = places;
    this.whole = whole;
    this.problems = problems;
    // The reader overruns a buffer whose last character is half of a surrogate pair, so the buffer
    // holds the whole text and is never full.
    LoadSettings settings =
        LoadSettings.builder().setLabel(whole.source()).setBufferSize(yaml.length() + 1).build();
    this.events = new Parse(settings).parseString(yaml).iterator();
  }

  /**
   * Parses a file's text; keys named twice are noted as problems.
   *
   * @throws Refusal if it is not YAML, or holds more than one document
   */
  static Tree parseFile(String source, String yaml, Problems problems) throws Refusal {
    Function<Mark, Place> places =
        mark -> new Place(source, mark.getLine() + 1, mark.getColumn() + 1);
    return parse(yaml, Place.whole(source), places, problems);
  }

  /** Parses a short text all of whose values count as written at one place. */
  static Tree parseAt(Place place, String yaml, Problems problems) throws Refusal {
    return parse(yaml, place, mark -> place, problems);
  }

  private static Tree parse(
      String yaml, Place whole, Function<Mark, Place> places, Problems problems) throws Refusal {
    refuseUnprintable(yaml, places);
    try {
      return new TreeParser(yaml, whole, places, problems).document();
    } catch (MarkedYamlEngineException e) {
      Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
      String problem = e.getProblem() == null ? e.getContext() : e.getProblem();
      throw new Refusal(
          mark.map(places).orElse(whole), "not YAML: " + OneLine.of(String.valueOf(problem)));
    } catch (YamlEngineException e) {
      throw new Refusal(whole, "not YAML: " + OneLine.of(String.valueOf(e.getMessage())));
    }
  }

  /** Finds control characters before the parser does, which would not tell where. */
  private static void refuseUnprintable(String yaml, Function<Mark, Place> places) throws Refusal {
    int line = 0;
    int column = 0;
    for (int i = 0; i < yaml.length(); i = yaml.offsetByCodePoints(i, 1)) {
      int c = yaml.codePointAt(i);
      if (!StreamReader.isPrintable(c)) {
        throw new Refusal(
            places.apply(new Mark("", i, line, column, new int[0], 0)),
            String.format(Locale.ROOT, "not YAML: holds the control character U+%04X", c));
      }
      column = c == '\n' ? 0 : column + 1;
      line += c == '\n' ? 1 : 0;
    }
  }

  private Tree document() throws Refusal {
    events.next();
    Event start = events.next();
    if (start.getEventId() == Event.ID.StreamEnd) {
      return new Tree.Leaf(whole, "", true);
    }
    Tree tree = node(events.next(), "", 0);
    events.next();
    Event after = events.next();
    if (after.getEventId() != Event.ID.StreamEnd) {
      throw new Refusal(place(after), "a second document starts here; a file holds one experiment");
    }
    return tree;
  }

  private Tree node(Event event, String path, int depth) throws Refusal {
    Place place = place(event);
    if (event instanceof AliasEvent alias) {
      return Optional.ofNullable(anchored.get(alias.getAlias()))
          .orElseThrow(
              () ->
                  new Refusal(
                      place, "*" + alias.getAlias() + " stands for no value written before"));
    }
    if (depth > DEEPEST) {
      throw new Refusal(place, "nested deeper than " + DEEPEST + " levels");
    }
    refuseTag(event, place);
    Tree tree;
    if (event instanceof ScalarEvent scalar) {
      tree = new Tree.Leaf(place, scalar.getValue(), scalar.isPlain());
    } else if (event.getEventId() == Event.ID.SequenceStart) {
      tree = items(place, path, depth);
    } else {
      tree = fields(place, path, depth);
    }
    ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchored.put(anchor, tree));
    return tree;
  }

  private Tree items(Place place, String path, int depth) throws Refusal {
    List<Tree> items = new ArrayList<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      items.add(node(event, path, depth + 1));
      event = events.next();
    }
    return new Tree.Items(place, List.copyOf(items));
  }

  private Tree fields(Place place, String path, int depth) throws Refusal {
    Map<String, Tree.Field> fields = new LinkedHashMap<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      if (!(node(event, path, depth + 1) instanceof Tree.Leaf key)) {
        throw new Refusal(place(event), "a key must be a word");
      }
      Place keyPlace = place(event);
      String keyPath = path.isEmpty() ? key.text() : path + "." + key.text();
      Tree.Field field =
          new Tree.Field(key.text(), keyPlace, node(events.next(), keyPath, depth + 1));
      Tree.Field earlier = fields.putIfAbsent(key.text(), field);
      if (earlier != null) {
        problems.add(keyPlace, OneLine.of(keyPath), "named twice; first at " + earlier.keyPlace());
      }
      event = events.next();
    }
    return new Tree.Fields(place, List.copyOf(fields.values()));
  }

  private static void refuseTag(Event event, Place place) throws Refusal {
    Optional<String> tag =
        event instanceof ScalarEvent scalar
            ? scalar.getTag()
            : ((CollectionStartEvent) event).getTag();
    if (tag.isPresent()) {
      throw new Refusal(place, "tags have no meaning here; leave out " + OneLine.of(tag.get()));
    }
  }

  private Place place(Event event) {
    return event.getStartMark().map(places).orElse(whole);
  }
}
