"""What a group meeting is: stages, plan, the live meeting, attendance rules, marks.

Only the standard library may be imported here. Nothing in this package speaks a language:
it returns enums, keys, numbers and the counselor's own words.
"""
