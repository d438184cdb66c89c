"""Who was there: the attendance matrix of a group with its legend."""

from PySide6.QtWidgets import QFrame, QWidget

from facilitator.material.group import GroupMaterial
from facilitator.words import attendance_letter, attendance_word, full_date, short_date
from sessions.attendance import STATUSES, Column, Matrix, Rate, Row, took_place
from sessions.records import Attendance
from ui.desk import Desk
from ui.groups.attendance_matrix import AttendanceMatrix
from ui.groups.matrix_legend import MatrixLegend
from ui.language import translate
from ui.places import Progress, place_of
from ui.widgets.kit import card, column, label, row
from ui.widgets.matrix_picture import MatrixHead, MatrixPicture, MatrixRow


class AttendanceTab(QWidget):
    """A press on a meeting opens its record, a press on a name the member's progress."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._material: GroupMaterial | None = None
        self.matrix = AttendanceMatrix(desk.theme)
        self.matrix.setAccessibleName(self.tr("Attendance"))
        self.matrix.meeting_asked.connect(self._open_meeting)
        self.matrix.member_asked.connect(self._open_member)
        self.legend = MatrixLegend(desk.theme)
        self._rate = label("", "soft")
        self._card = self._matrix_card()
        self._empty = self._empty_card()
        self.setLayout(column(self._card, self._empty))
        self.setFocusProxy(self.matrix)

    def show_material(self, material: GroupMaterial) -> None:
        self._material = material
        matrix = material.matrix
        full = bool(matrix.rows and matrix.columns)
        self._card.setVisible(full)
        self._empty.setVisible(not full)
        self._rate.setText(self._rate_sentence(matrix.rate))
        self.matrix.show_picture(self._picture(matrix))
        letters = [
            (s.value, attendance_letter(s, translate), attendance_word(s, translate))
            for s in (*STATUSES, Attendance.NOT_TAKEN)
        ]
        self.legend.show_letters(letters)

    async def keep(self) -> bool:
        """Nothing is typed here."""
        return True

    def _open_meeting(self, meeting_id: str) -> None:
        columns = self._material.matrix.columns if self._material is not None else ()
        found = next(each for each in columns if each.meeting_id == meeting_id)
        place = place_of(found.meeting_id, found.state)
        if place is not None:
            self._desk.go.emit(place)

    def _open_member(self, member_id: str) -> None:
        if self._material is not None:
            self._desk.go.emit(Progress(self._material.group.id, member_id))

    # what is seen ---------------------------------------------------------------------------

    def _picture(self, matrix: Matrix) -> MatrixPicture:
        pairs = zip(matrix.columns, matrix.present, strict=True)
        return MatrixPicture(
            heads=tuple(self._head(each, rate) for each, rate in pairs),
            rows=tuple(self._row(each) for each in matrix.rows),
            total=self._of(matrix.rate),
            caption=self.tr("present"),
            letters={s.value: attendance_letter(s, translate) for s in Attendance},
            words={s.value: attendance_word(s, translate) for s in Attendance},
        )

    def _head(self, each: Column, rate: Rate) -> MatrixHead:
        day = full_date(each.date, self._desk.language)
        return MatrixHead(
            key=each.meeting_id,
            number=str(each.number),
            day=short_date(each.date, self._desk.language),
            total=self._of(rate),
            tip=self.tr("meeting {number}, {day}").format(number=each.number, day=day),
            faded=not took_place(each.state),
        )

    def _row(self, each: Row) -> MatrixRow:
        return MatrixRow(
            key=each.member_id,
            call=each.called,
            name=each.name,
            cells=tuple("" if cell is None else cell.value for cell in each.cells),
            total=self._of(each.rate),
        )

    def _of(self, rate: Rate) -> str:
        if not rate.of:
            return "–"
        return self.tr("{present} of {all}").format(present=rate.present, all=rate.of)

    def _rate_sentence(self, rate: Rate) -> str:
        if not rate.of:
            return self.tr("No attendance was taken yet.")
        percent = round(100 * rate.present / rate.of)
        return self.tr("{present} of {all} present, {percent} %").format(
            present=rate.present, all=rate.of, percent=percent
        )

    def _matrix_card(self) -> QFrame:
        title = label(self.tr("Attendance"), "heading")
        return card(row(title, self._rate, None), self.matrix, self.legend, margin=16, spacing=10)

    def _empty_card(self) -> QFrame:
        text = self.tr(
            "As soon as there are members and meetings, this shows who was there: one line for "
            "each member, one column for each meeting."
        )
        return card(
            label(self.tr("Nothing to show yet"), "heading"),
            label(text, "soft", wrap=True),
            None,
            margin=22,
        )
