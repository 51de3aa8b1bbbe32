"""The rules: one module each, a pure function from figures to a judgement, its cases in its docstring."""
