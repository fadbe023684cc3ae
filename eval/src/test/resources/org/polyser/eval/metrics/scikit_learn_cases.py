"""Writes scikit_learn_cases.json: predictions and what scikit-learn measures on them.

    python3 scikit_learn_cases.py > scikit_learn_cases.json

Recall: recall_score per label that occurs. UAR: balanced_accuracy_score. WA: accuracy_score.
Macro-F1: f1_score(average="macro") over the labels that occur. ECE: the gaps of calibration_curve
(uniform, 15 bins), weighted with the number of predictions in each bin.
"""

import json
import warnings

import numpy as np
import sklearn
from sklearn import metrics
from sklearn.calibration import calibration_curve

BINS = 15
LABELS = ["angry", "bored", "disgusted", "fearful", "happy", "neutral", "sad"]


def ece(correct, confidence):
    edges = np.linspace(0, 1, BINS + 1)
    index = np.searchsorted(edges[1:-1], confidence)
    counts = np.bincount(index, minlength=BINS)
    accuracy, mean = calibration_curve(correct, confidence, n_bins=BINS, strategy="uniform")
    return float(np.sum(counts[counts > 0] * np.abs(accuracy - mean)) / len(correct))


def case(name, labels, truth, prediction, confidence):
    present = [label for label in labels if label in truth]
    recalls = metrics.recall_score(truth, prediction, labels=present, average=None)
    correct = np.array(truth) == np.array(prediction)
    return {
        "name": name,
        "labels": labels,
        "truth": [labels.index(label) for label in truth],
        "prediction": [labels.index(label) for label in prediction],
        "confidence": [float(value) for value in confidence],
        "recalls": {label: float(recall) for label, recall in zip(present, recalls)},
        "uar": float(metrics.balanced_accuracy_score(truth, prediction)),
        "wa": float(metrics.accuracy_score(truth, prediction)),
        "macro_f1": float(
            metrics.f1_score(truth, prediction, labels=present, average="macro", zero_division=0)
        ),
        "ece": ece(correct.astype(int), np.array(confidence)),
    }


def drawn(random, name, labels, supports, skill, never=()):
    answers = [label for label in labels if label not in never]
    truth = [label for label, support in zip(labels, supports) for _ in range(support)]
    prediction = [
        label if label in answers and random.random() < skill else answers[random.integers(len(answers))]
        for label in truth
    ]
    confidence = random.integers(1000 // len(labels), 1000, len(truth)) / 1000 + 0.0003
    return case(name, labels, truth, prediction, confidence.round(4))


def cases():
    random = np.random.default_rng(20)
    four, two = LABELS[:1] + LABELS[4:], ["angry", "sad"]
    yield drawn(random, "balanced", four, [10, 10, 10, 10], 0.6)
    yield drawn(random, "unbalanced", four, [40, 3, 12, 1], 0.5)
    yield drawn(random, "seven labels", LABELS, [7, 2, 9, 4, 6, 8, 5], 0.4)
    yield drawn(random, "two labels at chance", two, [25, 25], 0.0)
    yield drawn(random, "label that no utterance has", four, [12, 0, 9, 11], 0.5)
    yield drawn(random, "label that none has and none gets", four, [12, 0, 9, 11], 0.5, ["happy"])
    yield drawn(random, "label that is never answered", four, [8, 8, 8, 8], 0.7, ["sad"])
    yield drawn(random, "all right", four, [5, 6, 7, 8], 1.0)
    yield drawn(random, "always the same answer", four, [5, 6, 7, 8], 0.0, four[1:])
    yield drawn(random, "one label occurs", four, [0, 0, 9, 0], 0.5)
    yield drawn(random, "one utterance", two, [0, 1], 1.0)


with warnings.catch_warnings():
    # Answers outside the labels that occur: balanced_accuracy_score leaves them out and says so.
    warnings.simplefilter("ignore")
    lines = ",\n".join(json.dumps(entry) for entry in cases())
print('{"scikit_learn": "%s", "cases": [\n%s\n]}' % (sklearn.__version__, lines))
