"""Steps and sentences of a plan: written in place, added, moved, taken out."""

from dataclasses import replace

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.store import groups
from facilitator.templates import line_text
from sessions.records import Stage, StagePlan
from tests.ui.plan.conftest import CONTROL, PlanRoom, Tell
from ui.plan.line import LONGEST_LINE, LineField


def texts(part: StagePlan) -> list[str]:
    return [line_text(line, "en") for line in part.steps]


def test_a_changed_line_is_her_own(room: PlanRoom, tell: Tell) -> None:
    async def tale() -> None:
        page = await room.open()
        field = page.stages[Stage.OPENING].steps.rows[1].field
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, "Apa kabar?")
        await page.leave()

    tell(tale())
    lines = room.stored.plan.of(Stage.OPENING).steps
    assert (lines[1].text, lines[1].key) == ("Apa kabar?", "")
    assert lines[1].id == room.coming.plan.of(Stage.OPENING).steps[1].id
    assert all(line.key for line in (lines[0], *lines[2:]))


def test_enter_opens_a_line_below_and_it_is_kept_once_something_is_in_it(
    room: PlanRoom, tell: Tell
) -> None:
    before = texts(room.coming.plan.of(Stage.TRANSITION))

    async def tale() -> None:
        page = await room.open()
        steps = page.stages[Stage.TRANSITION].steps
        steps.rows[0].field.setFocus()
        QTest.keyClick(steps.rows[0].field, Qt.Key.Key_Return)
        assert QApplication.focusWidget() is steps.rows[1].field
        await room.desk.saver.flush()
        assert texts(room.stored.plan.of(Stage.TRANSITION)) == before
        QTest.keyClicks(steps.rows[1].field, "Buka jendela")
        QTest.keyClick(steps.rows[1].field, Qt.Key.Key_Return)  # another one, left empty
        assert len(steps.rows) == len(before) + 2
        page.header.topic.setFocus()
        assert len(steps.rows) == len(before) + 1
        assert [row._mark.text() for row in steps.rows] == ["1.", "2.", "3.", "4.", "5."]
        await page.leave()

    tell(tale())
    now = texts(room.stored.plan.of(Stage.TRANSITION))
    assert now == [before[0], "Buka jendela", *before[1:]]


def test_a_sentence_is_added_by_its_button_at_the_end(room: PlanRoom, tell: Tell) -> None:
    async def tale() -> None:
        page = await room.open()
        card = page.stages[Stage.CLOSING]
        QTest.mouseClick(card._prompt_tools.add, Qt.MouseButton.LeftButton)
        room.write("Sampai jumpa")
        await page.leave()

    tell(tale())
    prompts = room.stored.plan.of(Stage.CLOSING).prompts
    assert len(prompts) == len(room.coming.plan.of(Stage.CLOSING).prompts) + 1
    assert prompts[-1].text == "Sampai jumpa"


def test_lines_move_by_key_and_button_with_the_cursor_in_them(room: PlanRoom, tell: Tell) -> None:
    first, second, third, *rest = texts(room.coming.plan.of(Stage.OPENING))

    async def tale() -> None:
        page = await room.open()
        card = page.stages[Stage.OPENING]
        assert not card._step_tools.up.isEnabled()
        field = card.steps.rows[2].field
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        QTest.mouseClick(card._step_tools.up, Qt.MouseButton.LeftButton)
        QTest.mouseClick(card._step_tools.up, Qt.MouseButton.LeftButton)  # it is first already
        QTest.mouseClick(card._step_tools.down, Qt.MouseButton.LeftButton)
        assert QApplication.focusWidget() is field
        assert [row.text for row in card.steps.rows] == [first, third, second, *rest]
        await page.leave()

    tell(tale())
    assert texts(room.stored.plan.of(Stage.OPENING)) == [first, third, second, *rest]


def test_a_line_is_taken_out_and_put_back(room: PlanRoom, tell: Tell) -> None:
    first, second, *rest = texts(room.coming.plan.of(Stage.OPENING))

    async def tale() -> None:
        page = await room.open()
        steps = page.stages[Stage.OPENING].steps
        steps.rows[1].field.setFocus()
        QTest.keyClick(steps.rows[1].field, Qt.Key.Key_Delete, CONTROL)
        assert [row.text for row in steps.rows] == [first, *rest]
        assert QApplication.focusWidget() is steps.rows[0].field
        assert room.told[-1][0] == "The step was taken out."
        await room.undo()
        assert [row.text for row in steps.rows] == [first, second, *rest]

    tell(tale())
    assert texts(room.stored.plan.of(Stage.OPENING)) == [first, second, *rest]


def test_a_line_that_was_emptied_is_gone_when_one_leaves_it(room: PlanRoom, tell: Tell) -> None:
    async def tale() -> None:
        page = await room.open()
        steps = page.stages[Stage.ACTIVITY].steps
        steps.rows[0].field.setFocus()
        steps.rows[0].field.clear()
        await room.desk.saver.flush()
        assert texts(room.stored.plan.of(Stage.ACTIVITY)) == texts(
            room.coming.plan.of(Stage.ACTIVITY)
        )
        await page.leave()

    tell(tale())
    assert (
        texts(room.stored.plan.of(Stage.ACTIVITY)) == texts(room.coming.plan.of(Stage.ACTIVITY))[1:]
    )


def test_a_pasted_page_becomes_one_line_and_what_is_cut_is_said(room: PlanRoom, tell: Tell) -> None:
    async def tale() -> None:
        page = await room.open()
        field = page.stages[Stage.OPENING].steps.rows[0].field
        field.clear()
        pasted = QMimeData()
        pasted.setText("satu\ndua\t tiga")
        field.insertFromMimeData(pasted)
        assert field.toPlainText() == "satu dua tiga"
        assert not room.told
        pasted.setText("panjang " * 100_000)
        field.insertFromMimeData(pasted)
        assert len(field.toPlainText()) == LONGEST_LINE
        assert room.told[-1][1] == "notice"
        await page.leave()

    tell(tale())
    assert len(room.stored.plan.of(Stage.OPENING).steps[0].text) == LONGEST_LINE


def test_a_long_name_and_many_lines_do_not_widen_the_page(room: PlanRoom, tell: Tell) -> None:
    group = groups.group(room.desk.db, room.coming.group_id)
    groups.save_group(room.desk.db, replace(group, name="Anggrek " * 25))
    room.page.resize(1204, 680)

    async def tale() -> None:
        page = await room.open()
        steps = page.stages[Stage.OPENING].steps
        for _ in range(30):
            QTest.keyClick(steps.rows[0].field, Qt.Key.Key_Return)
            field = QApplication.focusWidget()
            assert isinstance(field, LineField)
            field.insertPlainText("ꦱꦼꦤꦩ꧀ مرحبا 🌱")
        assert (page.width(), page.height()) == (1204, 680)
        assert page.minimumSizeHint().width() <= 1204
        assert page.minimumSizeHint().height() <= 680
        await page.leave()

    tell(tale())
    assert len(room.stored.plan.of(Stage.OPENING).steps) == 34
