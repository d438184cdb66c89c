"""Walks through the real window as a counselor would: for `facilitator rehearse` and journeys."""
