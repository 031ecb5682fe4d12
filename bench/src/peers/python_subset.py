"""jsonsubschema as a peer: each line of standard input is a pair {"s1", "s2"}, each line of standard output its answer.

The time is that of the call alone. One that takes longer than the limit counts as no answer.
"""

import contextlib
import io
import json
import signal
import sys
import time

from jsonsubschema import isSubschema

LIMIT_S = float(sys.argv[1])


class TooLate(Exception):
    pass


def too_late(_signal, _frame):
    raise TooLate


def ask(pair):
    begin = time.perf_counter()
    try:
        signal.setitimer(signal.ITIMER_REAL, LIMIT_S)
        # It prints while it works, and ends the process for what it does not support.
        with contextlib.redirect_stdout(io.StringIO()):
            answer = isSubschema(pair["s1"], pair["s2"])
        reason = None if isinstance(answer, bool) else "it answered neither yes nor no"
    except (Exception, SystemExit) as error:
        answer, reason = None, type(error).__name__
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    verdict = {True: "subset", False: "not-subset"}.get(answer, "unknown")
    return {"verdict": verdict, "reason": reason, "ms": (time.perf_counter() - begin) * 1000}


signal.signal(signal.SIGALRM, too_late)
for line in sys.stdin:
    print(json.dumps(ask(json.loads(line))), flush=True)
