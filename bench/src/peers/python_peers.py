"""The peers in Python: json.loads, jsonschema-rs, and pydantic with models generated from the same schema.

Started by python.ts with one argument, a JSON object {version: {"schema": path, "models": path}}. Each line of standard
input asks, each line of standard output answers; the caller decides whose turn it is.
"""

import importlib.util
import json
import statistics
import sys
import timeit

import jsonschema_rs
import pydantic

# A sample is a batch of this length in seconds, as in JavaScript.
BATCH = 0.0001


def load_models(version, path):
    spec = importlib.util.spec_from_file_location("models_" + version.replace(".", "_"), path)
    module = importlib.util.module_from_spec(spec)
    # The annotations of the models are looked up in their module.
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module.RootDocument


def pydantic_verdict(model):
    def verdict(value):
        try:
            model.model_validate(value)
        except pydantic.ValidationError:
            return False
        return True

    return verdict


def load(definitions):
    verdicts = {"jsonschema-rs": {}, "pydantic": {}}
    for version, paths in definitions.items():
        with open(paths["schema"], encoding="utf-8") as file:
            schema = json.load(file)
        rs = jsonschema_rs.validator_for(schema, validate_formats=True)
        verdicts["jsonschema-rs"][version] = rs.is_valid
        verdicts["pydantic"][version] = pydantic_verdict(load_models(version, paths["models"]))
    return verdicts


def judge(verdict, text):
    try:
        return verdict(json.loads(text))
    except Exception as error:  # What a peer raises beside its verdict is told, not hidden.
        return {"error": f"{type(error).__name__}: {error}"[:300]}


class Timer:
    """One operation with one document. timeit switches the garbage collector off."""

    def __init__(self, operation, argument):
        self.timer = timeit.Timer(lambda: operation(argument))
        self.batch = 1
        while self.timer.timeit(self.batch) < BATCH:
            self.batch *= 2

    def time(self, milliseconds):
        samples = []
        left = milliseconds / 1000
        while left > 0 or len(samples) < 3:
            elapsed = self.timer.timeit(self.batch)
            left -= elapsed
            samples.append(elapsed / self.batch)
        return statistics.median(samples) * 1e9


def main():
    verdicts = load(json.loads(sys.argv[1]))
    timers = {}
    for line in sys.stdin:
        ask = json.loads(line)
        if ask["ask"] == "verdicts":
            verdict = verdicts[ask["peer"]][ask["version"]]
            answer = [judge(verdict, text) for text in ask["texts"]]
        elif ask["ask"] == "document":
            operations = {"json.loads": (json.loads, ask["text"])}
            value = json.loads(ask["text"])
            for peer, of in verdicts.items():
                operations[peer] = (of[ask["version"]], value)
            timers[ask["name"]] = {peer: Timer(*operation) for peer, operation in operations.items()}
            answer = "known"
        else:
            answer = timers[ask["name"]][ask["peer"]].time(ask["milliseconds"])
        print(json.dumps(answer), flush=True)


main()
