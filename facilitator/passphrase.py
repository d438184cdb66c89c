"""How a passphrase is read, and how good it is.

The meter knows English; the words a counselor is likely to think of first are added to it, and
the caller adds the names of the school and the counselor. It is a floor, not a verdict.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.errors import ActionableError, Trouble

MINIMUM = 12  # characters
GOOD = 3  # of 0 to 4: "safely unguessable" against a fast offline attack on a slow hash

_METER_LIMIT = 72  # the meter refuses longer ones
_SEPARATORS = re.compile(r"[\W_]+")
_NEAR_AT_HAND = """
    homeroom facilitator home room fasilitator passphrase recovery counselor counseling
    kata sandi katasandi rahasia kunci masuk bimbingan konseling konselor bk gurubk guru wali
    kelas walikelas sekolah kampus siswa murid mahasiswa peserta didik kelompok pertemuan
    pembukaan peralihan kegiatan penutup layanan ruang laporan catatan hadir absen presensi
    sd smp sma smk man mts mi sman smkn smpn negeri swasta universitas fakultas jurusan
    kepala tata usaha ibu bapak pak bu mama papa ayah bunda anak adik kakak suami istri
    sayang cinta aku kamu saya kita semua selamat pagi siang sore malam datang belajar
    mengajar senang bahagia semangat sukses merdeka pancasila garuda bhinneka tunggal ika
    indonesia jakarta bandung surabaya semarang yogyakarta jogja medan makassar bali malang
    solo padang palembang bogor depok bekasi tangerang jawa sumatra kalimantan sulawesi papua
    senin selasa rabu kamis jumat sabtu minggu januari februari maret april mei juni juli
    agustus september oktober november desember satu dua tiga empat lima enam tujuh delapan
    sembilan sepuluh merah putih hitam biru hijau kuning kucing anjing ayam burung ikan
    matahari bulan bintang bunga melati mawar gunung laut pantai hujan rumah jalan makan
    minum nasi goreng bismillah alhamdulillah assalamualaikum insyaallah allah muhammad tuhan
    amin berkah doa
"""


@dataclass(frozen=True, slots=True)
class Strength:
    """How well a passphrase withstands guessing."""

    score: int  # 0 (guessed at once) to 4
    long_enough: bool

    @property
    def ok(self) -> bool:
        return self.long_enough and self.score >= GOOD


def normalised(passphrase: str) -> str:
    """Return the form every keyboard ends up with (NFKC); blanks count and stay."""
    return unicodedata.normalize("NFKC", passphrase)


def in_bytes(passphrase: str) -> bytes:
    """Return what the key is derived from."""
    return normalised(passphrase).encode("utf-8", "surrogatepass")


def strength(passphrase: str, words: Iterable[str] = ()) -> Strength:
    """Rate a passphrase. `words` are what anybody would try first here: school, names, city."""
    text = normalised(passphrase)
    named = [part for word in words for part in {word, *word.split()} if part]
    likely = [*named, *_NEAR_AT_HAND.split()]
    # The meter overrates two plain words with a blank between them; without it, it does not.
    score = min(_score(text, likely), _score(_SEPARATORS.sub("", text), likely))
    return Strength(score=score, long_enough=len(text) >= MINIMUM)


def _score(text: str, likely: list[str]) -> int:
    from zxcvbn import zxcvbn  # its word lists cost time and memory; only the meter needs them

    shown = text[:_METER_LIMIT]
    return int(zxcvbn(shown, user_inputs=likely)["score"]) if shown else 0


def require(passphrase: str, words: Iterable[str] = ()) -> None:
    """Raise ActionableError(PASSPHRASE_TOO_SHORT with `minimum`, or PASSPHRASE_TOO_WEAK)."""
    found = strength(passphrase, words)
    if not found.long_enough:
        raise ActionableError(Trouble.PASSPHRASE_TOO_SHORT, minimum=MINIMUM)
    if not found.ok:
        raise ActionableError(Trouble.PASSPHRASE_TOO_WEAK)
