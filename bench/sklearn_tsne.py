#!/usr/bin/env python3
"""Twenty clusters of n x 50 floats as a file, and where they are to be mapped, scikit-learn's t-SNE of them.

  sklearn_tsne.py N VECTORS [MAP [METRIC]]      files of little-endian floats, row-major; prints a line of JSON
"""
import json, os, sys, time
os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # threads that wait sleep, and cost no processor's time
import numpy as np

n = int(sys.argv[1])
rng = np.random.default_rng(1)
centres = rng.normal(0, 3, (20, 50))
x = (centres[rng.integers(0, 20, n)] + rng.normal(size=(n, 50))).astype("<f4")
x.tofile(sys.argv[2])
if len(sys.argv) > 3:
    from sklearn.manifold import TSNE
    model = TSNE(2, metric=sys.argv[4] if len(sys.argv) > 4 else "cosine", init="pca", learning_rate="auto",
                 n_iter=1000, random_state=1, n_jobs=2)
    seconds, cpu = time.perf_counter(), time.process_time()
    y = model.fit_transform(x.astype(np.float32))
    seconds, cpu = time.perf_counter() - seconds, time.process_time() - cpu
    y.astype("<f4").tofile(sys.argv[3])
    print(json.dumps({"tool": "scikit-learn", "n": n, "seconds": round(seconds, 2), "cpu_seconds": round(cpu, 2),
                      "loss": round(float(model.kl_divergence_), 4)}))
