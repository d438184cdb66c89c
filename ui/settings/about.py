"""What this program is, and whose work it stands on."""

from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from facilitator.components import components, program_version
from ui.desk import Desk
from ui.widgets.kit import card, column, holder, label


class AboutSection(QWidget):
    """The version and the licences; nothing to set."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(2, 2)
        self._version = label("", "soft")
        self.setLayout(column(self._program_card(), self._parts_card(), spacing=18))

    async def load(self) -> None:
        """Fill the list on the first visit: it looks into what is installed."""
        if self._grid.count():
            return
        found = await self._desk.jobs.run(components)
        for at, part in enumerate(found):
            self._grid.addWidget(label(part.name, wrap=True), at, 0)
            self._grid.addWidget(label(part.version, "soft"), at, 1)
            self._grid.addWidget(label(part.licence, "soft", wrap=True), at, 2)
        version = await self._desk.jobs.run(program_version)
        if version:
            self._version.setText(self.tr("Version {version}").format(version=version))
        else:
            self._version.setText(self.tr("Run from its source folder"))

    def _program_card(self) -> QFrame:
        return card(
            label(self.tr("Homeroom Facilitator"), "title"),
            self._version,
            label(
                self.tr(
                    "Free software under the MIT licence. It works without the internet and "
                    "sends nothing anywhere."
                ),
                "soft",
                wrap=True,
            ),
            margin=20,
        )

    def _parts_card(self) -> QFrame:
        text = self.tr(
            "Made with the work of others, under these licences. Qt is used unchanged as a "
            "library of its own and can be exchanged; its source is at qt.io. The licences of "
            "the fonts lie beside them in the program's folder."
        )
        return card(
            label(self.tr("Parts and licences"), "heading"),
            label(text, "soft", wrap=True),
            4,
            holder(self._grid),
            margin=20,
        )
