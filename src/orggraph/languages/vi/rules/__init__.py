"""The rules that read statements: each looks at one sentence and says what it states."""
