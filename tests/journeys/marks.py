"""Names and words that are nowhere on this machine until a journey types them."""

GROUP = "Lembayung Trimurti"
PEOPLE = ("Wignyasubrata Kertanegara", "Tjokrowardani Mangunsari")
WORDS = (
    "to find kembang wijayakusuma",
    "they laughed about gerhana sembilan",
    "is afraid of jembatan gantung",
    "we conclude pelangi sebelas warna",
)
