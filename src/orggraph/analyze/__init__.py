"""Findings: functions of a graph that return rows, each with the edges it rests on."""
