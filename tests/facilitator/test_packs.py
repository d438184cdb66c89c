from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PIL.ExifTags import GPS, IFD, Base

from facilitator import activity_library, demo
from facilitator.errors import ActionableError, Trouble
from facilitator.pack_file import (
    EXTENSION,
    LONGEST_TITLE,
    Pack,
    export_pack,
    load_pack,
    read_pack,
    save_pack,
)
from facilitator.packs import (
    PackChoice,
    PackLine,
    Status,
    choices,
    export_own,
    import_pack,
    preview,
)
from facilitator.store import comforts, groups, library, own_activities
from facilitator.store.database import Database, create_database
from facilitator.store.demo import fill
from icebreakers.activity import Activity
from icebreakers.catalogue import Catalogue
from sessions.records import Comfort
from tests.facilitator.packing import WEATHER, image, key, own, pack_of

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
BUNDLED = Catalogue([WEATHER])


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    made = create_database(tmp_path / "vault.db", bytearray(range(32)))
    yield made
    made.close()


def told(db: Database, pack: Pack) -> list[tuple[str, Status, str]]:
    lines = preview(db, pack, BUNDLED)
    return [(line.activity.key, line.status, line.here.key if line.here else "") for line in lines]


def kept(db: Database) -> dict[str, Activity]:
    return {each.key: each for each in activity_library.own_offered(db)}


def renamed(activity: Activity, name: str) -> Activity:
    return replace(
        activity,
        indonesian=replace(activity.indonesian, name=name),
        english=replace(activity.english, name=f"{name} in English"),
    )


def test_a_pack_goes_out_and_comes_in_whole(db: Database) -> None:
    for number in (1, 2):
        activity_library.save_own(db, own(number), NOW)
    own_activities.save_pictures(db, key(2), [image((40, 30)), image((50, 30), "JPEG")])
    pack = read_pack(export_own(db, [key(2), key(1)], " Pembuka\n", "Bu Ratna 😀"))
    assert (pack.title, pack.author) == ("Pembuka", "Bu Ratna 😀")
    assert [item.activity for item in pack.items] == [own(2), own(1)]
    assert [len(item.pictures) for item in pack.items] == [2, 0]
    assert pack.items[0].pictures[0] == own_activities.pictures(db, key(2))[0]  # a drawing stays


def test_a_photo_from_a_colleague_tells_no_place(db: Database) -> None:
    exif = Image.Exif()
    exif[Base.Artist] = "Rumah Bu Ratna"
    exif.get_ifd(IFD.GPSInfo)[GPS.GPSLatitude] = (7.0, 19.0, 50.0)
    kept = BytesIO()
    Image.new("RGB", (60, 40), "teal").save(kept, "JPEG", exif=exif)
    data = export_pack([own(1)], {key(1): [kept.getvalue()]}, "", "")
    import_pack(db, read_pack(data), {key(1): PackChoice.TAKE}, NOW)
    (picture,) = own_activities.pictures(db, key(1))
    assert b"Ratna" not in picture
    assert not Image.open(BytesIO(picture)).getexif()


def test_a_file_on_the_disk(tmp_path: Path) -> None:
    path = tmp_path / f"pembuka{EXTENSION}"
    save_pack(pack_of(own()), path)
    assert [item.activity for item in load_pack(path).items] == [own()]
    for call in (lambda: load_pack(tmp_path), lambda: load_pack(tmp_path / "nowhere")):
        with pytest.raises(ActionableError) as caught:
            call()
        assert caught.value.kind is Trouble.PACK_UNREADABLE
    with pytest.raises(ActionableError) as caught:
        save_pack(b"", tmp_path / "nowhere" / "pack")
    assert (caught.value.kind, caught.value.facts) == (
        Trouble.OUTPUT_NOT_WRITABLE,
        {"file": "pack"},
    )


def test_what_cannot_go_into_a_pack(db: Database) -> None:
    with pytest.raises(ValueError, match="own activities"):
        pack_of(WEATHER)
    many = [own(number) for number in range(201)]
    for call, kind in (
        (lambda: pack_of(), Trouble.PACK_EMPTY),
        (lambda: pack_of(*many), Trouble.PACK_TOO_LARGE),
        (lambda: export_pack([own()], {key(1): [b"x"] * 101}, "", ""), Trouble.PACK_TOO_LARGE),
        (
            lambda: export_pack([own()], {key(1): [bytes(25_000_000)]}, "", ""),
            Trouble.PACK_TOO_LARGE,
        ),
        (lambda: export_own(db, [key(1)], "", ""), Trouble.NO_SUCH_ACTIVITY),
    ):
        with pytest.raises(ActionableError) as caught:
            call()
        assert caught.value.kind is kind
    assert len(read_pack(pack_of(*many[1:])).items) == 200


def test_a_long_title_is_cut() -> None:
    pack = read_pack(pack_of(own(), title="a" * 999, author="b" * 999))
    assert (len(pack.title), len(pack.author)) == (LONGEST_TITLE, LONGEST_TITLE)


def test_the_preview_tells_new_same_changed_and_alike(db: Database) -> None:
    activity_library.save_own(db, own(1), NOW)
    activity_library.save_own(db, own(2), NOW)
    activity_library.save_own(db, own(3), NOW)
    own_activities.archive_own_activity(db, key(3), True)
    pack = read_pack(
        pack_of(
            own(1),
            renamed(own(2), "Hujan lain"),
            replace(own(3), key=key(4)),  # word for word, under another key
            renamed(own(5), "HUJAN, di genting 1"),  # another one of the same name
            replace(WEATHER, key=key(6)),  # one of the library
            own(7),
            replace(own(7), key=key(8)),
        )
    )
    assert told(db, pack) == [
        (key(1), Status.SAME, key(1)),
        (key(2), Status.CONFLICT, key(2)),
        (key(4), Status.DUPLICATE, key(3)),
        (key(5), Status.DUPLICATE, key(1)),
        (key(6), Status.DUPLICATE, WEATHER.key),
        (key(7), Status.NEW, ""),
        (key(8), Status.DUPLICATE, key(7)),
    ]
    assert set(kept(db)) == {key(1), key(2)}


def test_pictures_that_were_added_are_a_change(db: Database) -> None:
    activity_library.save_own(db, own(1), NOW)
    pack = read_pack(export_pack([own(1)], {key(1): [image()]}, "", ""))
    assert told(db, pack) == [(key(1), Status.CONFLICT, key(1))]
    assert preview(db, pack, BUNDLED) == (PackLine(own(1), 1, Status.CONFLICT, own(1)),)
    import_pack(db, pack, {key(1): PackChoice.REPLACE}, NOW)
    assert told(db, pack) == [(key(1), Status.SAME, key(1))]


def test_every_choice(db: Database) -> None:
    for number in (1, 2, 3):
        activity_library.save_own(db, own(number), NOW)
    theirs = [renamed(own(number), f"Dari rekan {number}") for number in (1, 2, 3)]
    pack = read_pack(export_pack([*theirs, own(4), own(5)], {key(2): [image()]}, "", ""))
    chosen = {
        key(1): PackChoice.SKIP,
        key(2): PackChoice.REPLACE,
        key(3): PackChoice.KEEP_BOTH,
        key(4): PackChoice.TAKE,
    }
    for later in (1, 2):  # a repetition changes nothing more
        at = NOW + timedelta(minutes=later)
        assert import_pack(db, pack, chosen, at) == {"activities"}
        found = kept(db)
        (beside,) = set(found) - {key(number) for number in range(1, 5)}
        assert found[key(1)] == own(1)
        assert found[key(2)] == theirs[1]
        assert found[key(3)] == own(3)
        assert found[key(4)] == own(4)
        assert found[beside].indonesian.name == "Dari rekan 3 (2)"
        assert found[beside].english.steps == theirs[2].english.steps
        assert len(own_activities.pictures(db, key(2))) == 1


def test_taking_never_replaces(db: Database) -> None:
    activity_library.save_own(db, own(1), NOW)
    theirs = read_pack(pack_of(renamed(own(1), "Dari rekan")))
    import_pack(db, theirs, {key(1): PackChoice.TAKE}, NOW)
    assert kept(db) == {key(1): own(1)}


def test_replacing_an_archived_one_offers_it_again(db: Database) -> None:
    activity_library.save_own(db, own(1), NOW)
    own_activities.archive_own_activity(db, key(1), True)
    pack = read_pack(pack_of(own(1)))
    assert told(db, pack) == [(key(1), Status.SAME, key(1))]
    import_pack(db, pack, {key(1): PackChoice.REPLACE}, NOW)
    assert kept(db) == {key(1): own(1)}


def test_choosing_nothing_touches_nothing(db: Database) -> None:
    pack = read_pack(pack_of(own(1)))
    assert import_pack(db, pack, {}, NOW) == frozenset()
    assert (
        import_pack(db, pack, {key(1): PackChoice.SKIP, key(9): PackChoice.TAKE}, NOW)
        == frozenset()
    )
    assert kept(db) == {}


def test_nothing_of_hers_is_lost_by_the_first_choice() -> None:
    assert {choices(status)[0] for status in Status} == {PackChoice.TAKE, PackChoice.SKIP}
    assert choices(Status.NEW)[0] is PackChoice.TAKE
    for status in Status:
        assert PackChoice.SKIP in choices(status)
        assert (PackChoice.REPLACE in choices(status)) == (status in (Status.SAME, Status.CONFLICT))


@pytest.mark.parametrize("statement", range(1, 9))
def test_an_import_that_is_cut_off_changes_nothing(db: Database, statement: int) -> None:
    from sqlalchemy import Engine, event

    activity_library.save_own(db, own(1), NOW)
    before = kept(db)
    pack = read_pack(export_pack([own(1), own(2), own(3)], {key(2): [image()] * 2}, "", ""))
    left = statement

    def fail(*_: object) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            raise RuntimeError("cut off")

    chosen = {key(1): PackChoice.REPLACE, key(2): PackChoice.TAKE, key(3): PackChoice.KEEP_BOTH}
    event.listen(Engine, "before_cursor_execute", fail)
    try:
        with pytest.raises(RuntimeError, match="cut off"):
            import_pack(db, pack, chosen, NOW)
    finally:
        event.remove(Engine, "before_cursor_execute", fail)
    assert kept(db) == before
    assert own_activities.pictures(db, key(2)) == ()


def test_a_pack_carries_no_data_of_any_group(db: Database) -> None:
    programme = demo.programme("id")
    fill(db, programme)
    activity_library.save_own(db, own(1), datetime(2031, 7, 8, 9, 10, tzinfo=UTC))
    own_activities.save_pictures(db, key(1), [image()])
    member = programme.members[0]
    groups.save_member(db, replace(member, needs=frozenset({"no_distress"})))
    use = replace(programme.uses[0], key=key(1), went="not_well", sat_out=frozenset({member.id}))
    library.rate_use(db, use)
    library.set_favourite(db, key(1), True)
    comforts.save(db, Comfort(meeting_id=use.meeting_id, member_id=member.id, value=2))
    data = export_own(db, [key(1)], "Pembuka", "rekan")
    secrets = {programme.group.name, programme.group.id, "not_well", "no_distress", "favourite"}
    secrets |= {part for value in texts(programme.profile) for part in (value, code(value))}
    for each in (*programme.members, *programme.meetings, *programme.notes):
        secrets |= texts(each)
    secrets |= {"2031", use.used_on.isoformat(), "archived", "changed"}
    assert len(secrets) > 60
    assert [secret for secret in secrets if secret.encode() in data] == []


def texts(record: object) -> set[str]:
    """Every text in a record that could name somebody or something of a group."""
    found = (getattr(record, name) for name in type(record).__slots__)  # type: ignore[attr-defined]
    return {value for value in found if type(value) is str and len(value) > 2}


def code(value: str) -> str:
    return b64encode(value.encode()).decode().rstrip("=")
