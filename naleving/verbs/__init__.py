"""The verbs of the command line, one module a kind of work.

Exit codes: 0 done, 1 something needs attention (named on stderr), 2 wrong use.
"""
