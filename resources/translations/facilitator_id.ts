<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>Version {version}</source>
        <translation>Versi {version}</translation>
    </message>
    <message>
        <source>Run from its source folder</source>
        <translation>Dijalankan dari folder sumbernya</translation>
    </message>
    <message>
        <source>Homeroom Facilitator</source>
        <translation>Homeroom Facilitator</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. It works without the internet and sends nothing anywhere.</source>
        <translation>Perangkat lunak bebas berlisensi MIT. Bekerja tanpa internet dan tidak mengirim apa pun ke mana pun.</translation>
    </message>
    <message>
        <source>Made with the work of others, under these licences. Qt is used unchanged as a library of its own and can be exchanged; its source is at qt.io. The licences of the fonts lie beside them in the program&apos;s folder.</source>
        <translation>Dibuat dengan karya orang lain di bawah lisensi berikut. Qt dipakai tanpa diubah sebagai pustaka tersendiri dan dapat diganti; kode sumbernya ada di qt.io. Lisensi huruf tersimpan di samping berkas hurufnya di folder program.</translation>
    </message>
    <message>
        <source>Parts and licences</source>
        <translation>Komponen dan lisensi</translation>
    </message>
</context>
<context>
    <name>ActivityCard</name>
    <message>
        <source>Lighter version</source>
        <translation>Versi ringan</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Ganti</translation>
    </message>
    <message>
        <source>Lighter</source>
        <translation>Versi ringan</translation>
    </message>
    <message>
        <source>Ice-breaker</source>
        <translation>Ice breaking</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Kegiatan pilihan</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Pilih</translation>
    </message>
    <message>
        <source>No longer in the library</source>
        <translation>Sudah tidak ada di pustaka</translation>
    </message>
    <message>
        <source>None chosen yet</source>
        <translation>Belum dipilih</translation>
    </message>
    <message>
        <source>Press G: the list shows what fits the people here.</source>
        <translation>Tekan G: daftar menampilkan yang cocok untuk kelompok ini.</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} mnt</translation>
    </message>
    <message>
        <source>Start a timer of {minutes} min</source>
        <translation>Jalankan waktu {minutes} menit</translation>
    </message>
    <message>
        <source>Full version</source>
        <translation>Versi penuh</translation>
    </message>
    <message>
        <source>{low}–{high} min</source>
        <translation>{low}–{high} mnt</translation>
    </message>
    <message>
        <source>To ask afterwards</source>
        <translation>Ditanyakan setelahnya</translation>
    </message>
    <message>
        <source>For you alone</source>
        <translation>Khusus konselor</translation>
    </message>
</context>
<context>
    <name>ActivityDetail</name>
    <message>
        <source>Steps</source>
        <translation>Langkah</translation>
    </message>
    <message>
        <source>Ask afterwards</source>
        <translation>Tanya sesudahnya</translation>
    </message>
    <message>
        <source>Copy and change</source>
        <translation>Salin lalu ubah</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Safe for everybody</source>
        <translation>Aman untuk semua</translation>
    </message>
    <message>
        <source>Offered because: {why}</source>
        <translation>Alasan disarankan: {why}</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Kembalikan ke pustaka</translation>
    </message>
    <message>
        <source>Into the archive</source>
        <translation>Simpan ke arsip</translation>
    </message>
    <message>
        <source>Variations: {how}</source>
        <translation>Variasi: {how}</translation>
    </message>
    <message>
        <source>{low}–{high} min</source>
        <translation>{low}–{high} mnt</translation>
    </message>
    <message>
        <source>{few}–{many} people</source>
        <translation>{few}–{many} orang</translation>
    </message>
    <message>
        <source>Think of: {care}.</source>
        <translation>Perhatikan: {care}.</translation>
    </message>
    <message>
        <source>Lighter: {how}</source>
        <translation>Versi ringan: {how}</translation>
    </message>
    <message>
        <source>Without touch: {how}</source>
        <translation>Tanpa sentuhan: {how}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>Cocok untuk</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Alat dan bahan</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Ruang</translation>
    </message>
    <message>
        <source>With this group: never yet.</source>
        <translation>Dengan kelompok ini: belum pernah.</translation>
    </message>
    <message>
        <source>With this group: on {date}.</source>
        <translation>Dengan kelompok ini: {date}.</translation>
    </message>
    <message>
        <source>With this group: on {date}, in meeting {number}.</source>
        <translation>Dengan kelompok ini: {date}, pada pertemuan {number}.</translation>
    </message>
</context>
<context>
    <name>ActivityList</name>
    <message>
        <source>Activities</source>
        <translation>Kegiatan</translation>
    </message>
</context>
<context>
    <name>ActivityMemory</name>
    <message>
        <source>How did it go? The next suggestion remembers it.</source>
        <translation>Bagaimana hasilnya? Dipakai untuk saran berikutnya.</translation>
    </message>
</context>
<context>
    <name>ActivityPart</name>
    <message>
        <source>Choose…</source>
        <translation>Pilih…</translation>
    </message>
    <message>
        <source>+ Add an activity</source>
        <translation>+ Aktivitas dari pustaka</translation>
    </message>
    <message>
        <source>Ice-breaker</source>
        <translation>Ice breaking</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Kegiatan pilihan</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Keluarkan</translation>
    </message>
    <message>
        <source>No longer in the library</source>
        <translation>Sudah tidak ada di pustaka</translation>
    </message>
    <message>
        <source>None chosen yet</source>
        <translation>Belum dipilih</translation>
    </message>
    <message>
        <source>{low}–{high} min</source>
        <translation>{low}–{high} mnt</translation>
    </message>
    <message>
        <source>It needs at least {low} minutes, more than the stage has.</source>
        <translation>Perlu paling sedikit {low} menit, lebih lama dari tahap ini.</translation>
    </message>
</context>
<context>
    <name>ActivitySwap</name>
    <message>
        <source>What fits now</source>
        <translation>Yang cocok sekarang</translation>
    </message>
    <message>
        <source>{low}–{high} min</source>
        <translation>{low}–{high} mnt</translation>
    </message>
    <message>
        <source>{minutes} min · {people} here</source>
        <translation>{minutes} mnt · {people} hadir</translation>
    </message>
    <message>
        <source>Nothing in the library suits those who are here.</source>
        <translation>Tidak ada aktivitas yang cocok untuk anggota yang hadir.</translation>
    </message>
    <message>
        <source>This stage has no time left. These take least.</source>
        <translation>Waktu tahap ini sudah habis. Ini yang paling singkat.</translation>
    </message>
    <message>
        <source>Nothing fits the {minutes} min left. These take least.</source>
        <translation>Tidak ada yang cukup untuk sisa waktu {minutes} menit. Berikut yang paling singkat.</translation>
    </message>
    <message>
        <source>M materials · Delete none · Esc back</source>
        <translation>M bahan · Delete mengosongkan · Esc kembali</translation>
    </message>
    <message>
        <source>Enter takes it · R surprise · Esc back</source>
        <translation>Enter memakai · R mengacak · Esc kembali</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter takes it · R surprise · M materials · Delete none · Esc back</source>
        <translation>↑ ↓ memilih · Enter memakai · R mengacak · M bahan · Delete mengosongkan · Esc kembali</translation>
    </message>
</context>
<context>
    <name>AnalysisStep</name>
    <message>
        <source>What does this meeting show?</source>
        <translation>Apa yang Anda tangkap dari pertemuan ini?</translation>
    </message>
    <message>
        <source>Your own view. Press a phrase to put it in, once more to take it out.</source>
        <translation>Pandangan Anda sendiri. Klik frasa untuk menambahkannya, klik lagi untuk menghapusnya.</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analisis</translation>
    </message>
    <message>
        <source>How the group worked together, and what you read from it</source>
        <translation>Bagaimana dinamika kelompok, dan apa maknanya menurut Anda</translation>
    </message>
    <message>
        <source>What helped</source>
        <translation>Faktor pendukung</translation>
    </message>
    <message>
        <source>What stood in the way</source>
        <translation>Faktor penghambat</translation>
    </message>
    <message>
        <source>quiet room</source>
        <translation>ruangan tenang</translation>
    </message>
    <message>
        <source>members responded to each other</source>
        <translation>anggota saling menanggapi</translation>
    </message>
    <message>
        <source>members kept the agreements</source>
        <translation>anggota menaati kesepakatan</translation>
    </message>
    <message>
        <source>the ice-breaker loosened the mood</source>
        <translation>ice breaking mencairkan suasana</translation>
    </message>
    <message>
        <source>members were open</source>
        <translation>anggota terbuka</translation>
    </message>
    <message>
        <source>started late</source>
        <translation>dimulai terlambat</translation>
    </message>
    <message>
        <source>noise outside the room</source>
        <translation>suasana di luar ruangan bising</translation>
    </message>
    <message>
        <source>several members spoke little</source>
        <translation>beberapa anggota masih sedikit bicara</translation>
    </message>
    <message>
        <source>some members were missing</source>
        <translation>ada anggota yang tidak hadir</translation>
    </message>
    <message>
        <source>time was too short</source>
        <translation>waktu tidak cukup</translation>
    </message>
</context>
<context>
    <name>AnswerLetters</name>
    <message>
        <source>D</source>
        <translation>S</translation>
    </message>
    <message>
        <source>P</source>
        <translation>G</translation>
    </message>
    <message>
        <source>N</source>
        <translation>B</translation>
    </message>
    <message>
        <source>C</source>
        <translation>D</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>not asked yet</source>
        <translation>belum ditanyakan</translation>
    </message>
    <message>
        <source>done</source>
        <translation>sudah</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>sebagian</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>belum</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>diganti</translation>
    </message>
</context>
<context>
    <name>AskedRow</name>
    <message>
        <source>not here today</source>
        <translation>tidak hadir hari ini</translation>
    </message>
</context>
<context>
    <name>AttendanceCard</name>
    <message>
        <source>Attendance</source>
        <translation>Kehadiran</translation>
    </message>
    <message>
        <source>{present} of {all} present</source>
        <translation>Hadir {present} dari {all}</translation>
    </message>
    <message>
        <source>left {time}</source>
        <translation>pulang pukul {time}</translation>
    </message>
</context>
<context>
    <name>AttendancePanel</name>
    <message>
        <source>Start the meeting</source>
        <translation>Mulai pertemuan</translation>
    </message>
    <message>
        <source>Who is here?</source>
        <translation>Siapa yang hadir?</translation>
    </message>
    <message>
        <source>Back to Home</source>
        <translation>Kembali ke Beranda</translation>
    </message>
    <message>
        <source>This group has no members yet. Add them under Groups, then come back.</source>
        <translation>Kelompok ini belum punya anggota. Tambahkan di menu Kelompok, lalu kembali ke sini.</translation>
    </message>
    <message numerus="yes">
        <source>of %n member(s) here</source>
        <translation>
            <numerusform>dari %n anggota hadir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n menit yang lalu</numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <translation>sekarang</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n mnt lalu</numerusform>
        </translation>
    </message>
    <message>
        <source>It began when it should have</source>
        <translation>Sudah mulai sesuai rencana</translation>
    </message>
    <message>
        <source>Mark the rest present</source>
        <translation>Tandai sisanya hadir</translation>
    </message>
    <message>
        <source>If you began before opening the program, say how long ago.</source>
        <translation>Jika pertemuan sudah dimulai sebelum program dibuka, isi berapa menit yang lalu.</translation>
    </message>
    <message>
        <source>The meeting started</source>
        <translation>Pertemuan dimulai</translation>
    </message>
    <message>
        <source>Up and down choose a member, a letter says how they came: {letters}</source>
        <translation>Tombol panah memilih anggota; huruf mengisi kehadiran: {letters}</translation>
    </message>
</context>
<context>
    <name>AttendanceStep</name>
    <message>
        <source>Attendance</source>
        <translation>Kehadiran</translation>
    </message>
    <message>
        <source>Who was there?</source>
        <translation>Siapa yang hadir?</translation>
    </message>
    <message>
        <source>As it was taken during the meeting. Set right what is not.</source>
        <translation>Seperti yang diisi saat pertemuan. Betulkan bila ada yang keliru.</translation>
    </message>
</context>
<context>
    <name>AttendanceTab</name>
    <message>
        <source>Attendance</source>
        <translation>Kehadiran</translation>
    </message>
    <message>
        <source>present</source>
        <translation>hadir</translation>
    </message>
    <message>
        <source>meeting {number}, {day}</source>
        <translation>pertemuan {number}, {day}</translation>
    </message>
    <message>
        <source>{present} of {all}</source>
        <translation>{present} dari {all}</translation>
    </message>
    <message>
        <source>No attendance was taken yet.</source>
        <translation>Kehadiran belum pernah diisi.</translation>
    </message>
    <message>
        <source>{present} of {all} present, {percent} %</source>
        <translation>hadir {present} dari {all} ({percent}%)</translation>
    </message>
    <message>
        <source>As soon as there are members and meetings, this shows who was there: one line for each member, one column for each meeting.</source>
        <translation>Begitu ada anggota dan pertemuan, di sini terlihat siapa yang hadir: satu baris untuk setiap anggota, satu kolom untuk setiap pertemuan.</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>Belum ada yang bisa ditampilkan</translation>
    </message>
</context>
<context>
    <name>AudienceControl</name>
    <message>
        <source>What the members see</source>
        <translation>Yang dilihat anggota</translation>
    </message>
    <message>
        <source>Members&apos; screen</source>
        <translation>Layar anggota</translation>
    </message>
    <message>
        <source>The members&apos; display is gone. Their screen is hidden now.</source>
        <translation>Layar anggota tidak lagi tersambung. Tampilannya disembunyikan.</translation>
    </message>
    <message>
        <source>{name}, {width} × {height}</source>
        <translation>{name}, {width} × {height}</translation>
    </message>
    <message>
        <source>Ice-breaker</source>
        <translation>Ice breaking</translation>
    </message>
    <message>
        <source>You may pass.</source>
        <translation>Boleh lewat.</translation>
    </message>
    <message>
        <source>A short pause</source>
        <translation>Istirahat sejenak</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Selamat datang</translation>
    </message>
    <message>
        <source>Are we ready?</source>
        <translation>Sudah siap?</translation>
    </message>
    <message>
        <source>We tell, we listen</source>
        <translation>Saling menyimak</translation>
    </message>
    <message>
        <source>What do we take home?</source>
        <translation>Apa yang kita bawa pulang?</translation>
    </message>
</context>
<context>
    <name>AudienceThumb</name>
    <message>
        <source>What stands on the members&apos; screen (Shift+F5)</source>
        <translation>Isi layar anggota (Shift+F5)</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>BellCard</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>The bell rings at</source>
        <translation>Bel berbunyi pukul</translation>
    </message>
    <message>
        <source>PageUp +1 · PageDown −1</source>
        <translation>PageUp +1 · PageDown −1</translation>
    </message>
    <message>
        <source>planned {time}</source>
        <translation>rencana {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) later</source>
        <translation>
            <numerusform>%n menit lebih lambat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) earlier</source>
        <translation>
            <numerusform>%n menit lebih awal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>Choose an activity</source>
        <translation>Pilih kegiatan</translation>
    </message>
    <message>
        <source>Ask back</source>
        <translation>Tanyakan kembali</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Kegiatan pilihan</translation>
    </message>
    <message>
        <source>You can say</source>
        <translation>Bisa diucapkan</translation>
    </message>
</context>
<context>
    <name>Brief</name>
    <message>
        <source>Ask back</source>
        <translation>Tanyakan kembali</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>dan %n lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is written down yet.</source>
        <translation>Belum ada catatan.</translation>
    </message>
    <message>
        <source>Agreed last time</source>
        <translation>Komitmen pertemuan lalu</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Perhatikan</translation>
    </message>
    <message>
        <source>Everybody was there last time.</source>
        <translation>Semua hadir pada pertemuan terakhir.</translation>
    </message>
    <message>
        <source>The first meeting.</source>
        <translation>Ini pertemuan pertama.</translation>
    </message>
    <message>
        <source>Stood in the way: {what}</source>
        <translation>Faktor penghambat: {what}</translation>
    </message>
    <message>
        <source>{name} was not there last time</source>
        <translation>{name} tidak hadir pada pertemuan terakhir</translation>
    </message>
    <message>
        <source>{name} was missing {count} times in a row</source>
        <translation>{name} tidak hadir {count} kali berturut-turut</translation>
    </message>
    <message>
        <source>{name} feels less comfortable: {before} before, now {now}</source>
        <translation>{name} merasa kurang nyaman: sebelumnya {before}, sekarang {now}</translation>
    </message>
    <message>
        <source>Last time was hard for {name}</source>
        <translation>Pertemuan lalu terasa berat bagi {name}</translation>
    </message>
</context>
<context>
    <name>BringPack</name>
    <message>
        <source>Choose a file…</source>
        <translation>Pilih berkas…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Choose a file that a colleague has shared. Nothing changes before you have seen what is in it.</source>
        <translation>Pilih berkas yang dibagikan rekan. Tidak ada yang berubah sebelum Anda melihat isinya.</translation>
    </message>
    <message numerus="yes">
        <source>%n activity(ies) in this file.</source>
        <translation>
            <numerusform>%n kegiatan dalam berkas ini.</numerusform>
        </translation>
    </message>
    <message>
        <source>from {author}</source>
        <translation>dari {author}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>baru</translation>
    </message>
    <message>
        <source>same</source>
        <translation>sama</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>berbeda</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>mirip</translation>
    </message>
    <message>
        <source>Not in your library yet.</source>
        <translation>Belum ada di pustaka Anda.</translation>
    </message>
    <message>
        <source>It is here already, word for word.</source>
        <translation>Sudah ada di sini, sama persis.</translation>
    </message>
    <message>
        <source>It is here, but one of the two was changed.</source>
        <translation>Sudah ada di sini, tetapi salah satunya pernah diubah.</translation>
    </message>
    <message>
        <source>“{name}” here has the same name or says the same.</source>
        <translation>“{name}” di sini bernama sama atau isinya sama.</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>lewati</translation>
    </message>
    <message>
        <source>take over</source>
        <translation>impor</translation>
    </message>
    <message>
        <source>replace mine</source>
        <translation>ganti milik saya</translation>
    </message>
    <message>
        <source>keep both</source>
        <translation>simpan keduanya</translation>
    </message>
    <message numerus="yes">
        <source>Take over %n activity(ies)</source>
        <translation>
            <numerusform>Ambil %n kegiatan</numerusform>
        </translation>
    </message>
    <message>
        <source>Take over activities</source>
        <translation>Impor aktivitas</translation>
    </message>
    <message>
        <source>Activity pack (*{ending})</source>
        <translation>Paket kegiatan (*{ending})</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Pilih berkas</translation>
    </message>
    <message numerus="yes">
        <source>%n activity(ies) came into the library.</source>
        <translation>
            <numerusform>%n kegiatan masuk ke pustaka.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CapsHint</name>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Caps Lock sedang aktif.</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Activity cards</source>
        <translation>Kartu kegiatan</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Langkah</translation>
    </message>
    <message>
        <source>Ask afterwards</source>
        <translation>Tanya sesudahnya</translation>
    </message>
    <message>
        <source>{range} min</source>
        <translation>{range} mnt</translation>
    </message>
    <message>
        <source>{range} people</source>
        <translation>{range} orang</translation>
    </message>
    <message>
        <source>nothing is needed</source>
        <translation>tidak perlu apa-apa</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Alat dan bahan</translation>
    </message>
    <message>
        <source>May pass</source>
        <translation>Boleh lewat</translation>
    </message>
    <message>
        <source>Lighter</source>
        <translation>Versi ringan</translation>
    </message>
    <message>
        <source>No touch</source>
        <translation>Tanpa sentuhan</translation>
    </message>
    <message>
        <source>Take care</source>
        <translation>Perhatikan</translation>
    </message>
</context>
<context>
    <name>ChangeCard</name>
    <message>
        <source>Present passphrase</source>
        <translation>Kata sandi sekarang</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Kata sandi</translation>
    </message>
    <message>
        <source>Change it if somebody may know it. The recovery code stays the same.</source>
        <translation>Gantilah bila ada orang lain yang mungkin mengetahuinya. Kode pemulihan tetap sama.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ganti…</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Ganti kata sandi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>The passphrase is changed. The former one no longer opens your data.</source>
        <translation>Kata sandi sudah diganti. Kata sandi lama tidak lagi membuka data Anda.</translation>
    </message>
</context>
<context>
    <name>ChosenPart</name>
    <message>
        <source>Alt+{n}</source>
        <translation>Alt+{n}</translation>
    </message>
    <message>
        <source>The whole group</source>
        <translation>Seluruh kelompok</translation>
    </message>
    <message>
        <source>Has yet to hear the agreement: {names}</source>
        <translation>Belum mendengar ikrar kerahasiaan: {names}</translation>
    </message>
    <message>
        <source>left early</source>
        <translation>pulang</translation>
    </message>
    <message>
        <source>Came {time}</source>
        <translation>Datang {time}</translation>
    </message>
    <message>
        <source>Left {time}</source>
        <translation>Pulang {time}</translation>
    </message>
    <message>
        <source>missed: {stages}</source>
        <translation>tidak ikut: {stages}</translation>
    </message>
    <message>
        <source>Take off: {mark}</source>
        <translation>Hapus tanda: {mark}</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Something unexpected happened, and nothing was changed. facilitator.log in the data folder says where.</source>
        <translation>Terjadi kesalahan tak terduga, dan tidak ada yang diubah. Rinciannya tercatat di facilitator.log dalam folder data.</translation>
    </message>
    <message>
        <source>Passphrase: </source>
        <translation>Kata sandi: </translation>
    </message>
    <message>
        <source>No passphrase was given. Type it in a terminal, or put it into {variable}.</source>
        <translation>Kata sandi belum diberikan. Ketik di terminal, atau isi variabel {variable}.</translation>
    </message>
</context>
<context>
    <name>CloseMeetingPage</name>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Lewati</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Enter</translation>
    </message>
    <message>
        <source>On to {step}</source>
        <translation>Lanjut ke {step}</translation>
    </message>
    <message>
        <source>Finish and see the summary</source>
        <translation>Selesai dan lihat laporan</translation>
    </message>
    <message>
        <source>The summary so far</source>
        <translation>Laporan sementara</translation>
    </message>
    <message>
        <source>The steps</source>
        <translation>Langkah penutupan</translation>
    </message>
</context>
<context>
    <name>ClosedStep</name>
    <message>
        <source>Your data cannot be opened just now</source>
        <translation>Data Anda belum dapat dibuka</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Periksa lagi</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Pulihkan cadangan…</translation>
    </message>
</context>
<context>
    <name>ClosingCard</name>
    <message>
        <source>What was concluded</source>
        <translation>Penutup pertemuan</translation>
    </message>
    <message>
        <source>The members&apos; conclusion</source>
        <translation>Kesimpulan anggota</translation>
    </message>
    <message>
        <source>What was achieved</source>
        <translation>Hasil yang dicapai</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analisis</translation>
    </message>
    <message>
        <source>What helped</source>
        <translation>Faktor pendukung</translation>
    </message>
    <message>
        <source>What stood in the way</source>
        <translation>Faktor penghambat</translation>
    </message>
    <message>
        <source>Follow-up plan</source>
        <translation>Rencana tindak lanjut</translation>
    </message>
</context>
<context>
    <name>ClosingField</name>
    <message>
        <source>drafted from the log</source>
        <translation>disusun dari catatan jalannya pertemuan</translation>
    </message>
    <message>
        <source>Draft it from the log</source>
        <translation>Susun dari catatan waktu</translation>
    </message>
</context>
<context>
    <name>ClosingPreview</name>
    <message>
        <source>See the report</source>
        <translation>Lihat laporan</translation>
    </message>
    <message>
        <source>The summary so far</source>
        <translation>Laporan sementara</translation>
    </message>
    <message>
        <source>{present} of {all} present</source>
        <translation>Hadir {present} dari {all}</translation>
    </message>
    <message>
        <source>without a log</source>
        <translation>jalannya pertemuan tidak dicatat</translation>
    </message>
    <message>
        <source>waits for conclusion and observation</source>
        <translation>belum ada kesimpulan dan hasil pengamatan</translation>
    </message>
    <message>
        <source>waits for the analysis</source>
        <translation>menunggu analisis</translation>
    </message>
    <message>
        <source>waits for the follow-up plan</source>
        <translation>menunggu rencana tindak lanjut</translation>
    </message>
    <message>
        <source>waits for the factors</source>
        <translation>menunggu faktor pendukung dan penghambat</translation>
    </message>
    <message numerus="yes">
        <source>%n commitment(s) to ask back</source>
        <translation>
            <numerusform>%n komitmen akan ditanyakan kembali</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: {day}, {time}</source>
        <translation>Berikutnya: {day}, pukul {time}</translation>
    </message>
</context>
<context>
    <name>CodeStep</name>
    <message>
        <source>Recovery code</source>
        <translation>Kode pemulihan</translation>
    </message>
    <message>
        <source>Capitals, spaces and hyphens do not matter.</source>
        <translation>Huruf besar atau kecil, spasi, dan tanda hubung tidak berpengaruh.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Lanjut</translation>
    </message>
</context>
<context>
    <name>ComfortScale</name>
    <message>
        <source>How comfortable {name} felt, 1 to 5</source>
        <translation>Seberapa nyaman {name}, 1 sampai 5</translation>
    </message>
    <message>
        <source>Alt+{value}</source>
        <translation>Alt+{value}</translation>
    </message>
</context>
<context>
    <name>CommitmentCard</name>
    <message>
        <source>Ask back</source>
        <translation>Tanyakan kembali</translation>
    </message>
    <message>
        <source>↑ ↓ member · 1–4 answer · Delete takes back</source>
        <translation>↑ ↓ anggota · 1–4 jawaban · Delete membatalkan</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} dari {all}</translation>
    </message>
</context>
<context>
    <name>CommitmentLine</name>
    <message>
        <source>{reason}, asked when we meet</source>
        <translation>{reason}, ditanyakan saat bertemu</translation>
    </message>
</context>
<context>
    <name>CommitmentStep</name>
    <message>
        <source>Commitments</source>
        <translation>Komitmen</translation>
    </message>
    <message>
        <source>What will they try before we meet again?</source>
        <translation>Apa yang akan dicoba sebelum bertemu lagi?</translation>
    </message>
    <message>
        <source>One sentence from each member.</source>
        <translation>Satu kalimat dari setiap anggota.</translation>
    </message>
    <message>
        <source>On the right, if you asked: how comfortable they felt, 1 not at all to 5 very. It stays with you.</source>
        <translation>Di kanan, jika Anda menanyakannya: tingkat kenyamanan anggota, dari 1 (sangat tidak nyaman) sampai 5 (sangat nyaman). Hanya untuk Anda.</translation>
    </message>
    <message>
        <source>It is asked back at the opening of meeting {number}.</source>
        <translation>Ditanyakan kembali pada pembukaan pertemuan {number}.</translation>
    </message>
    <message>
        <source>Nobody was enrolled on that day.</source>
        <translation>Belum ada anggota yang terdaftar pada tanggal itu.</translation>
    </message>
</context>
<context>
    <name>CommitmentsCard</name>
    <message>
        <source>Commitments</source>
        <translation>Komitmen</translation>
    </message>
    <message>
        <source>None was written down.</source>
        <translation>Tidak ada yang dicatat.</translation>
    </message>
    <message>
        <source>Asked back in this meeting</source>
        <translation>Ditanyakan kembali dalam pertemuan ini</translation>
    </message>
</context>
<context>
    <name>ConclusionStep</name>
    <message>
        <source>Conclusion</source>
        <translation>Kesimpulan</translation>
    </message>
    <message>
        <source>What do the members take away?</source>
        <translation>Apa yang dipetik anggota dari pertemuan ini?</translation>
    </message>
    <message>
        <source>One or two sentences each, in the members&apos; words where you can.</source>
        <translation>Satu dua kalimat saja, sedapat mungkin dengan kata-kata anggota.</translation>
    </message>
    <message>
        <source>The members&apos; conclusion</source>
        <translation>Kesimpulan anggota</translation>
    </message>
    <message>
        <source>What they said themselves at the end</source>
        <translation>Apa yang mereka simpulkan sendiri di akhir pertemuan</translation>
    </message>
    <message>
        <source>What was achieved</source>
        <translation>Hasil yang dicapai</translation>
    </message>
    <message>
        <source>What happened today that had not happened before</source>
        <translation>Hal baru yang terjadi hari ini</translation>
    </message>
    <message>
        <source>Take them over</source>
        <translation>Pakai catatan ini</translation>
    </message>
    <message>
        <source>From your notes</source>
        <translation>Dari catatan Anda</translation>
    </message>
</context>
<context>
    <name>ContactList</name>
    <message>
        <source>Close by</source>
        <translation>Setempat</translation>
    </message>
    <message>
        <source>No number of your own place yet. Add them in Settings.</source>
        <translation>Nomor setempat belum ada. Tambahkan di Setelan.</translation>
    </message>
    <message>
        <source>The whole country</source>
        <translation>Seluruh Indonesia</translation>
    </message>
    <message>
        <source>no number yet</source>
        <translation>nomor belum diisi</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>belum pernah diperiksa</translation>
    </message>
    <message>
        <source>last checked {day}</source>
        <translation>terakhir diperiksa {day}</translation>
    </message>
</context>
<context>
    <name>ContactRow</name>
    <message>
        <source>Who</source>
        <translation>Siapa</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>Checked today</source>
        <translation>Diperiksa hari ini</translation>
    </message>
    <message>
        <source>checked today</source>
        <translation>sudah diperiksa hari ini</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>belum pernah diperiksa</translation>
    </message>
    <message>
        <source>last checked {day}</source>
        <translation>terakhir diperiksa {day}</translation>
    </message>
    <message>
        <source>Further up</source>
        <translation>Naikkan</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>Turunkan</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
</context>
<context>
    <name>CorrectableCard</name>
    <message>
        <source>Correct</source>
        <translation>Betulkan</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>Simpan pembetulan</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Enter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Covered. The meeting goes on.
Esc or a click uncovers.</source>
        <translation>Layar ditutup. Pertemuan tetap berjalan.
Esc atau klik untuk membuka.</translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>Back up now…</source>
        <translation>Cadangkan sekarang…</translation>
    </message>
    <message>
        <source>Everything is in this one folder, encrypted. To move to another computer, make a backup here and restore it there.</source>
        <translation>Semuanya ada di satu folder ini, terenkripsi. Untuk pindah ke komputer lain, buat cadangan di sini lalu pulihkan di sana.</translation>
    </message>
    <message>
        <source>Where your data lie</source>
        <translation>Tempat data Anda</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Buka folder</translation>
    </message>
    <message>
        <source>One encrypted file with everything in it. Keep it on a stick or another drive, not only on this computer. Your passphrase and your recovery code open it.</source>
        <translation>Satu berkas terenkripsi berisi semuanya. Simpan di flashdisk atau drive lain, jangan hanya di komputer ini. Berkas itu dibuka dengan kata sandi atau kode pemulihan Anda.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Cadangan</translation>
    </message>
    <message>
        <source>Lock the program, then choose “Restore a backup…” below the passphrase. The backup takes the place of what is here now; that is set aside in the folder “backups”, not deleted.</source>
        <translation>Kunci program, lalu pilih “Pulihkan cadangan…” di bawah kata sandi. Cadangan menggantikan data yang ada sekarang; data itu tidak dihapus, tetapi disisihkan ke folder “backups”.</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Kunci sekarang</translation>
    </message>
    <message>
        <source>Restoring a backup</source>
        <translation>Memulihkan cadangan</translation>
    </message>
    <message>
        <source>Save a backup</source>
        <translation>Simpan cadangan</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Cadangan</translation>
    </message>
    <message>
        <source>Saved as {file} at {time}, read back and found complete.</source>
        <translation>Tersimpan sebagai {file} pukul {time}; sudah dibaca ulang dan lengkap.</translation>
    </message>
</context>
<context>
    <name>Dial</name>
    <message>
        <source>Press: with minutes and seconds, or the wedge alone</source>
        <translation>Klik: dengan menit dan detik, atau juring saja</translation>
    </message>
</context>
<context>
    <name>Draft</name>
    <message>
        <source>Not reached in this meeting: {stages}.</source>
        <translation>Tahap yang belum terlaksana: {stages}.</translation>
    </message>
    <message>
        <source>The meeting went through all four stages.</source>
        <translation>Pertemuan berlangsung melalui keempat tahap.</translation>
    </message>
    <message>
        <source>{present} of {enrolled} members took part.</source>
        <translation>{present} dari {enrolled} anggota hadir.</translation>
    </message>
    <message>
        <source>All planned steps were carried out.</source>
        <translation>Semua langkah yang direncanakan terlaksana.</translation>
    </message>
    <message>
        <source>Seen most among the members: {behaviour}.</source>
        <translation>Perilaku yang paling sering tampak: {behaviour}.</translation>
    </message>
    <message>
        <source>{stage} took {minutes} minutes longer than planned.</source>
        <translation>{stage} berlangsung {minutes} menit lebih lama dari rencana.</translation>
    </message>
    <message>
        <source>{stage} took {minutes} minutes less than planned.</source>
        <translation>{stage} berlangsung {minutes} menit lebih singkat dari rencana.</translation>
    </message>
    <message>
        <source>The group went back to an earlier stage {count}×.</source>
        <translation>Kelompok kembali ke tahap sebelumnya {count} kali.</translation>
    </message>
    <message>
        <source>Seen least so far: {behaviour}.</source>
        <translation>Perilaku yang paling jarang tampak sejauh ini: {behaviour}.</translation>
    </message>
    <message>
        <source>All members were there.</source>
        <translation>Semua anggota hadir.</translation>
    </message>
    <message>
        <source>There was time enough for the closing.</source>
        <translation>Waktu untuk tahap pengakhiran mencukupi.</translation>
    </message>
    <message>
        <source>Ice-breaker used: {name}.</source>
        <translation>Ice breaking yang digunakan: {name}.</translation>
    </message>
    <message>
        <source>Started 1 minute late.</source>
        <translation>Pertemuan dimulai terlambat 1 menit.</translation>
    </message>
    <message>
        <source>Started {count} minutes late.</source>
        <translation>Pertemuan dimulai terlambat {count} menit.</translation>
    </message>
    <message>
        <source>Members who came late: {count}.</source>
        <translation>Anggota yang datang terlambat: {count}.</translation>
    </message>
    <message>
        <source>Members who were not there: {count}.</source>
        <translation>Anggota yang tidak hadir: {count}.</translation>
    </message>
    <message>
        <source>Ended 1 minute after the bell.</source>
        <translation>Pertemuan berakhir 1 menit setelah bel.</translation>
    </message>
    <message>
        <source>Ended {count} minutes after the bell.</source>
        <translation>Pertemuan berakhir {count} menit setelah bel.</translation>
    </message>
    <message>
        <source>Interrupted {count}×, 1 minute in all.</source>
        <translation>Pertemuan terhenti {count} kali, seluruhnya 1 menit.</translation>
    </message>
    <message>
        <source>Interrupted {count}×, {minutes} minutes in all.</source>
        <translation>Pertemuan terhenti {count} kali, seluruhnya {minutes} menit.</translation>
    </message>
    <message>
        <source>Ask after the members who were not there.</source>
        <translation>Menanyakan kabar anggota yang tidak hadir.</translation>
    </message>
    <message>
        <source>Announce the next meeting: {day}, {time}.</source>
        <translation>Mengumumkan pertemuan berikutnya: {day}, pukul {time}.</translation>
    </message>
    <message>
        <source>Agree on how each member can still reach the counselor.</source>
        <translation>Menyepakati cara setiap anggota tetap dapat menghubungi konselor.</translation>
    </message>
</context>
<context>
    <name>DrawingPad</name>
    <message>
        <source>Sheet to draw on</source>
        <translation>Lembar gambar</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The recovery code is not right: look at block {group} again. Letters and numbers that look alike are the usual reason.</source>
        <translation>Kode pemulihan belum benar: periksa lagi blok {group}. Biasanya karena huruf dan angka yang mirip.</translation>
    </message>
    <message>
        <source>There are no data in this folder yet. Start the program to set them up.</source>
        <translation>Belum ada data di folder ini. Buka programnya untuk menyiapkan data baru.</translation>
    </message>
    <message>
        <source>This folder already holds data. Open them, or choose an empty folder.</source>
        <translation>Folder ini sudah berisi data. Buka data itu, atau pilih folder kosong.</translation>
    </message>
    <message>
        <source>The key is here but the data file vault.db is missing. Put it back into the data folder, or restore a backup.</source>
        <translation>Kuncinya ada, tetapi berkas data vault.db tidak ditemukan. Kembalikan berkas itu ke folder data, atau pulihkan dari cadangan.</translation>
    </message>
    <message>
        <source>The data file is damaged or not ours. Nothing was changed in it. Restore the latest backup.</source>
        <translation>Berkas data rusak atau bukan milik program ini. Tidak ada yang diubah di dalamnya. Pulihkan dari cadangan terakhir.</translation>
    </message>
    <message>
        <source>These data were written by a newer version of the program. Nothing was changed. Install the newer version to open them.</source>
        <translation>Data ini ditulis oleh versi program yang lebih baru. Tidak ada yang diubah. Pasang versi yang lebih baru untuk membukanya.</translation>
    </message>
    <message>
        <source>A part of the program is missing or too old. Install the program again.</source>
        <translation>Ada bagian program yang hilang atau sudah usang. Pasang ulang programnya.</translation>
    </message>
    <message>
        <source>That is not the passphrase. Try again, or open with the recovery code.</source>
        <translation>Kata sandi salah. Coba lagi, atau buka dengan kode pemulihan.</translation>
    </message>
    <message>
        <source>The key file is missing. Open with the recovery code from your printed sheet.</source>
        <translation>Berkas kunci tidak ditemukan. Buka dengan kode pemulihan dari lembar yang Anda cetak.</translation>
    </message>
    <message>
        <source>The key file is damaged. Open with the recovery code from your printed sheet.</source>
        <translation>Berkas kunci rusak. Buka dengan kode pemulihan dari lembar yang Anda cetak.</translation>
    </message>
    <message>
        <source>The recovery code is not complete or not right. Compare it with your sheet, block by block.</source>
        <translation>Kode pemulihan belum lengkap atau belum benar. Cocokkan dengan lembar Anda, blok demi blok.</translation>
    </message>
    <message>
        <source>The code is typed correctly but belongs to other data. Look for the sheet that was printed when these data were set up.</source>
        <translation>Kodenya diketik dengan benar, tetapi milik data lain. Cari lembar yang dicetak saat data ini disiapkan.</translation>
    </message>
    <message>
        <source>The passphrase is too short. Use at least {minimum} characters.</source>
        <translation>Kata sandi terlalu pendek. Pakai sedikitnya {minimum} karakter.</translation>
    </message>
    <message>
        <source>This passphrase is easy to guess. Four or five words that do not belong together are safer and easy to remember.</source>
        <translation>Kata sandi ini mudah ditebak. Empat atau lima kata yang tidak saling berkaitan lebih aman dan mudah diingat.</translation>
    </message>
    <message>
        <source>Nothing can be written in the folder {folder}. Allow writing there, or choose another folder.</source>
        <translation>Folder {folder} tidak dapat ditulisi. Izinkan penulisan di sana, atau pilih folder lain.</translation>
    </message>
    <message>
        <source>The program is already open with the folder {folder}. Go on in that window, or close it first.</source>
        <translation>Program ini sudah terbuka dengan folder {folder}. Lanjutkan di jendela itu, atau tutup dulu.</translation>
    </message>
    <message>
        <source>The disk is full, so the last change is not saved yet. Free some space; the program keeps your text and tries again.</source>
        <translation>Diska penuh, jadi perubahan terakhir belum tersimpan. Kosongkan sedikit ruang; tulisan Anda tetap ada dan program mencoba lagi.</translation>
    </message>
    <message>
        <source>Another program is holding the data file. Close it; your text is kept and saving is tried again.</source>
        <translation>Berkas data sedang dipakai program lain. Tutup program itu; tulisan Anda tetap ada dan penyimpanan dicoba lagi.</translation>
    </message>
    <message>
        <source>The disk did not accept the data. Check the drive or its cable; your text is kept and saving is tried again.</source>
        <translation>Diska tidak menerima data. Periksa diska atau kabelnya; tulisan Anda tetap ada dan penyimpanan dicoba lagi.</translation>
    </message>
    <message>
        <source>The file {file} cannot be written. Close it if it is open elsewhere, or save under another name.</source>
        <translation>Berkas {file} tidak dapat ditulis. Tutup bila sedang dibuka di tempat lain, atau simpan dengan nama lain.</translation>
    </message>
    <message>
        <source>The backup did not pass its check and was not kept. Try again, if possible on another drive.</source>
        <translation>Cadangan tidak lolos pemeriksaan dan tidak disimpan. Coba lagi, bila bisa di diska lain.</translation>
    </message>
    <message>
        <source>The file {file} is not a backup of this program, or it is damaged. Choose another backup.</source>
        <translation>Berkas {file} bukan cadangan program ini, atau sudah rusak. Pilih cadangan lain.</translation>
    </message>
    <message>
        <source>This picture cannot be used. Choose a PNG or JPEG file of at most 10 MB.</source>
        <translation>Gambar ini tidak dapat dipakai. Pilih berkas PNG atau JPEG paling besar 10 MB.</translation>
    </message>
    <message>
        <source>This file is not a pack of activities, or it is damaged. Nothing was taken over. Ask for the file once more.</source>
        <translation>Berkas ini bukan paket kegiatan, atau rusak. Tidak ada yang dimasukkan. Mintalah berkasnya sekali lagi.</translation>
    </message>
    <message>
        <source>This is more than one pack may hold: {activities} activities, {pictures} pictures, {megabytes} MB. Nothing was taken over. Make several smaller packs.</source>
        <translation>Ini melebihi isi satu paket: {activities} kegiatan, {pictures} gambar, {megabytes} MB. Tidak ada yang dimasukkan. Buatlah beberapa paket yang lebih kecil.</translation>
    </message>
    <message>
        <source>This pack was made by a newer version of the program. Nothing was taken over. Install the newer version to read it.</source>
        <translation>Paket ini dibuat dengan versi program yang lebih baru. Tidak ada yang dimasukkan. Pasang versi baru itu untuk membacanya.</translation>
    </message>
    <message>
        <source>There is no activity in this pack. A pack holds at least one.</source>
        <translation>Tidak ada kegiatan dalam paket ini. Sebuah paket berisi sedikitnya satu.</translation>
    </message>
    <message>
        <source>Activity {number} of this pack is not complete or not right (field {field}). Nothing was taken over. Ask for the file once more.</source>
        <translation>Kegiatan ke-{number} dalam paket ini belum lengkap atau tidak benar (isian {field}). Tidak ada yang dimasukkan. Mintalah berkasnya sekali lagi.</translation>
    </message>
    <message>
        <source>A picture of activity {number} in this pack cannot be used. Nothing was taken over. Ask for the pack without pictures.</source>
        <translation>Salah satu gambar kegiatan ke-{number} dalam paket ini tidak dapat dipakai. Tidak ada yang dimasukkan. Mintalah paketnya tanpa gambar.</translation>
    </message>
    <message>
        <source>Please write a name first.</source>
        <translation>Tuliskan dulu namanya.</translation>
    </message>
    <message>
        <source>The name has {length} characters. Shorten it to at most {maximum}.</source>
        <translation>Nama ini terdiri atas {length} karakter. Ringkas menjadi paling banyak {maximum} karakter.</translation>
    </message>
    <message>
        <source>A member with this name and number is already in the group. Give one of them another number.</source>
        <translation>Anggota dengan nama dan nomor ini sudah ada di kelompok. Beri salah satunya nomor lain.</translation>
    </message>
    <message>
        <source>The leave date is before the join date. Change one of the two.</source>
        <translation>Tanggal keluar lebih awal dari tanggal bergabung. Ubah salah satunya.</translation>
    </message>
    <message>
        <source>A group holds at most {maximum} members. Make a second group for the others.</source>
        <translation>Satu kelompok memuat paling banyak {maximum} anggota. Buat kelompok kedua untuk yang lain.</translation>
    </message>
    <message>
        <source>You can have {maximum} own marks at a time. Retire one of them first.</source>
        <translation>Tanda buatan sendiri paling banyak {maximum}. Nonaktifkan dulu salah satunya.</translation>
    </message>
    <message>
        <source>An activity has at most {maximum} pictures. Take one away first.</source>
        <translation>Sebuah kegiatan memuat paling banyak {maximum} gambar. Hapus satu dulu.</translation>
    </message>
    <message>
        <source>The activity is not complete or not right yet (field {field}). Fill this in, then save again.</source>
        <translation>Kegiatan ini belum lengkap atau belum benar (isian {field}). Lengkapi, lalu simpan lagi.</translation>
    </message>
    <message>
        <source>This group is no longer there. Choose one from the list of groups.</source>
        <translation>Kelompok ini sudah tidak ada. Pilih dari daftar kelompok.</translation>
    </message>
    <message>
        <source>This member is no longer there. Choose one from the group&apos;s list.</source>
        <translation>Anggota ini sudah tidak ada. Pilih dari daftar anggota kelompok.</translation>
    </message>
    <message>
        <source>There is no such meeting. Choose one from the group&apos;s programme.</source>
        <translation>Pertemuan itu tidak ada. Pilih dari jadwal pertemuan kelompok.</translation>
    </message>
    <message>
        <source>This activity is no longer there. Choose one from the library.</source>
        <translation>Kegiatan ini sudah tidak ada. Pilih dari pustaka.</translation>
    </message>
</context>
<context>
    <name>ExtraTimer</name>
    <message>
        <source>Extra timer</source>
        <translation>Pengatur waktu</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>one minute less</source>
        <translation>kurangi satu menit</translation>
    </message>
    <message>
        <source>one minute more</source>
        <translation>tambah satu menit</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Maju</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>Dari awal</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Lanjut</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Jeda</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Mundur</translation>
    </message>
    <message>
        <source>Count down</source>
        <translation>Hitung mundur</translation>
    </message>
    <message>
        <source>Count up</source>
        <translation>Hitung maju</translation>
    </message>
</context>
<context>
    <name>FactsFields</name>
    <message>
        <source>Minutes</source>
        <translation>Menit</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Orang</translation>
    </message>
    <message>
        <source>Minutes at most</source>
        <translation>Menit paling lama</translation>
    </message>
    <message>
        <source>People at most</source>
        <translation>Orang paling banyak</translation>
    </message>
    <message>
        <source>Where it fits</source>
        <translation>Kegunaan</translation>
    </message>
    <message>
        <source>What to mind</source>
        <translation>Yang perlu diperhatikan</translation>
    </message>
    <message>
        <source>Stages it suits</source>
        <translation>Tahap yang cocok</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Suasana</translation>
    </message>
    <message>
        <source>Meetings it suits</source>
        <translation>Pertemuan yang cocok</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>Tujuan</translation>
    </message>
    <message>
        <source>Things to have at hand</source>
        <translation>Alat yang perlu ada</translation>
    </message>
    <message>
        <source>What members tell of themselves, at most</source>
        <translation>Kedalaman cerita, paling tinggi</translation>
    </message>
    <message>
        <source>How loud</source>
        <translation>Seberapa ramai suaranya</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Ruang</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Choose a passphrase</source>
        <translation>Buat kata sandi</translation>
    </message>
    <message>
        <source>It opens the program and encrypts everything your members entrust to you.</source>
        <translation>Kata sandi ini membuka program dan mengenkripsi semua yang dipercayakan anggota kepada Anda.</translation>
    </message>
</context>
<context>
    <name>GateFrame</name>
    <message>
        <source>Homeroom Facilitator</source>
        <translation>Homeroom Facilitator</translation>
    </message>
</context>
<context>
    <name>Gatekeeper</name>
    <message>
        <source>Saved as {file}. Take it off this computer soon: on paper or a stick that you keep elsewhere.</source>
        <translation>Tersimpan sebagai {file}. Segera pindahkan dari komputer ini: cetak, atau simpan di flashdisk yang disimpan terpisah.</translation>
    </message>
</context>
<context>
    <name>GlanceView</name>
    <message>
        <source>Pause</source>
        <translation>Jeda</translation>
    </message>
    <message>
        <source>no timer</source>
        <translation>tanpa penunjuk waktu</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} mnt</translation>
    </message>
    <message>
        <source>+{minutes} min</source>
        <translation>+{minutes} mnt</translation>
    </message>
</context>
<context>
    <name>GroupColumn</name>
    <message>
        <source>Groups</source>
        <translation>Kelompok</translation>
    </message>
    <message>
        <source>No group has such a name.</source>
        <translation>Tidak ada kelompok dengan nama itu.</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Kelompok baru</translation>
    </message>
    <message numerus="yes">
        <source>Search %n group(s)</source>
        <translation>
            <numerusform>Cari di %n kelompok</numerusform>
        </translation>
    </message>
    <message>
        <source>finished · {year}</source>
        <translation>selesai · {year}</translation>
    </message>
</context>
<context>
    <name>GroupForm</name>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Kelompok baru</translation>
    </message>
    <message>
        <source>About this group</source>
        <translation>Tentang kelompok ini</translation>
    </message>
    <message>
        <source>This group is finished</source>
        <translation>Kelompok ini sudah selesai</translation>
    </message>
    <message>
        <source>for example: Melati group</source>
        <translation>misalnya: Kelompok Melati</translation>
    </message>
    <message>
        <source>for example: to find it easier to make contact</source>
        <translation>misalnya: lebih mudah bergaul dengan teman</translation>
    </message>
    <message>
        <source>for example: counseling room</source>
        <translation>misalnya: Ruang BK</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Layanan</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Jenis lembaga</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Bidang, tujuan</translation>
    </message>
    <message>
        <source>Technique</source>
        <translation>Teknik</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>Tujuan</translation>
    </message>
    <message>
        <source>Academic year</source>
        <translation>Tahun pelajaran</translation>
    </message>
    <message>
        <source>Usual place</source>
        <translation>Tempat biasanya</translation>
    </message>
</context>
<context>
    <name>GroupPane</name>
    <message>
        <source>Group</source>
        <translation>Kelompok</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Anggota</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Kehadiran</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Perkembangan</translation>
    </message>
    <message>
        <source>About this group</source>
        <translation>Tentang kelompok</translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message>
        <source>My first group</source>
        <translation>Kelompok pertama saya</translation>
    </message>
    <message>
        <source>Begin with a group</source>
        <translation>Mulai dengan satu kelompok</translation>
    </message>
    <message>
        <source>A group has a name, its members and its meetings. Write down the name now; everything else can follow.</source>
        <translation>Kelompok punya nama, anggota, dan pertemuan. Tulis namanya dulu; yang lain boleh menyusul.</translation>
    </message>
    <message>
        <source>Practice a meeting first</source>
        <translation>Latihan memimpin dulu</translation>
    </message>
</context>
<context>
    <name>Guidance</name>
    <message>
        <source>Now</source>
        <translation>Sekarang</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Sesudahnya</translation>
    </message>
    <message>
        <source>Call first</source>
        <translation>Hubungi dulu</translation>
    </message>
</context>
<context>
    <name>HeadCount</name>
    <message>
        <source>about {minutes} min each</source>
        <translation>giliran ± {minutes} mnt</translation>
    </message>
    <message>
        <source>two stories, or {split}</source>
        <translation>dua cerita, atau {split}</translation>
    </message>
    <message>
        <source>two stories</source>
        <translation>dua cerita</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n pasang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trio(s)</source>
        <translation>
            <numerusform>%n trio</numerusform>
        </translation>
    </message>
    <message>
        <source>{pairs} and {trio}</source>
        <translation>{pairs} + {trio}</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>New group</source>
        <translation>Kelompok baru</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Selamat pagi</translation>
    </message>
    <message>
        <source>Good day</source>
        <translation>Selamat siang</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Selamat sore</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Selamat malam</translation>
    </message>
    <message>
        <source>This is a demonstration with invented people. Nothing of it is kept.</source>
        <translation>Ini demo dengan nama-nama rekaan. Tidak ada yang disimpan.</translation>
    </message>
    <message>
        <source>Start with my own group</source>
        <translation>Mulai dengan kelompok sendiri</translation>
    </message>
    <message>
        <source>Meeting {number} is running. Go on where it stands?</source>
        <translation>Pertemuan {number} masih berjalan. Lanjutkan dari posisi terakhir?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>No meeting is planned</source>
        <translation>Belum ada pertemuan terjadwal</translation>
    </message>
    <message>
        <source>Open a group and fill its programme with dates.</source>
        <translation>Buka kelompok, lalu isi programnya dengan tanggal pertemuan.</translation>
    </message>
    <message>
        <source>Open the groups</source>
        <translation>Buka kelompok</translation>
    </message>
    <message>
        <source>Begin with a group</source>
        <translation>Mulailah dengan satu kelompok</translation>
    </message>
    <message>
        <source>A name, its members, the dates: then the first meeting can start.</source>
        <translation>Nama, anggota, tanggal: setelah itu pertemuan pertama bisa dimulai.</translation>
    </message>
    <message>
        <source>My first group</source>
        <translation>Kelompok pertama saya</translation>
    </message>
    <message>
        <source>Look at the demonstration</source>
        <translation>Lihat demo</translation>
    </message>
    <message>
        <source>{group} · Meeting {number} of {total}</source>
        <translation>{group} · Pertemuan {number} dari {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n menit</numerusform>
        </translation>
    </message>
    <message>
        <source>Prepare the plan</source>
        <translation>Siapkan rencana</translation>
    </message>
    <message>
        <source>Open the group</source>
        <translation>Buka kelompok</translation>
    </message>
    <message>
        <source>Start the meeting</source>
        <translation>Mulai pertemuan</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ke pertemuan</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Besok</translation>
    </message>
    <message>
        <source>Planned for {date}</source>
        <translation>Direncanakan {date}</translation>
    </message>
    <message>
        <source>Topic: {topic}</source>
        <translation>Topik: {topic}</translation>
    </message>
    <message>
        <source>Last topic: {topic}</source>
        <translation>Topik terakhir: {topic}</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n kelompok</numerusform>
        </translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Kelompok</translation>
    </message>
    <message>
        <source>All groups…</source>
        <translation>Semua kelompok…</translation>
    </message>
    <message>
        <source>{held} of {total}</source>
        <translation>{held} dari {total}</translation>
    </message>
    <message>
        <source>present –</source>
        <translation>hadir –</translation>
    </message>
    <message>
        <source>present {percent} % ({n} of {all})</source>
        <translation>hadir {percent}% ({n} dari {all})</translation>
    </message>
    <message>
        <source>To be closed</source>
        <translation>Belum ditutup</translation>
    </message>
    <message>
        <source>No meeting waits for its closing words.</source>
        <translation>Tidak ada pertemuan yang menunggu penutupan.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Selesaikan</translation>
    </message>
    <message>
        <source>Summaries not printed yet</source>
        <translation>Laporan belum dicetak</translation>
    </message>
    <message>
        <source>Every summary has been printed or saved.</source>
        <translation>Semua laporan sudah dicetak atau disimpan.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>With invented members and a fast clock. Nothing of it is kept.</source>
        <translation>Dengan anggota rekaan dan jam yang dipercepat. Tidak ada yang disimpan.</translation>
    </message>
    <message>
        <source>Practice a meeting</source>
        <translation>Latihan memimpin kelompok</translation>
    </message>
    <message>
        <source>{group}, meeting {number}</source>
        <translation>{group}, pertemuan {number}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>dan %n lagi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Journey</name>
    <message>
        <source>Nothing is written down yet.</source>
        <translation>Belum ada catatan.</translation>
    </message>
    <message>
        <source>commitment: {answer}</source>
        <translation>komitmen: {answer}</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Keys of the meeting</source>
        <translation>Tombol saat pertemuan</translation>
    </message>
</context>
<context>
    <name>LanguageStep</name>
    <message>
        <source>Welcome</source>
        <translation>Selamat datang</translation>
    </message>
    <message>
        <source>This program stands beside you in group meetings: it keeps the time, the attendance and your notes. Everything stays on this computer, encrypted.</source>
        <translation>Program ini mendampingi Anda dalam pertemuan kelompok: menjaga waktu, mencatat kehadiran, dan menyimpan catatan Anda. Semuanya tetap di komputer ini, terenkripsi.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Lanjut</translation>
    </message>
</context>
<context>
    <name>LatecomerCard</name>
    <message>
        <source>Told</source>
        <translation>Sudah</translation>
    </message>
    <message>
        <source>Has not heard the confidentiality agreement</source>
        <translation>Belum mendengar ikrar kerahasiaan</translation>
    </message>
</context>
<context>
    <name>LetterheadPreview</name>
    <message>
        <source>Still empty: papers are printed without a head.</source>
        <translation>Masih kosong: dokumen dicetak tanpa kop.</translation>
    </message>
</context>
<context>
    <name>LetterheadSection</name>
    <message>
        <source>Remove logo</source>
        <translation>Hapus logo</translation>
    </message>
    <message>
        <source>Choose a logo…</source>
        <translation>Pilih logo…</translation>
    </message>
    <message>
        <source>Head of every paper</source>
        <translation>Kop semua dokumen</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Lembaga</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Guidance and counseling service</source>
        <translation>Layanan Bimbingan dan Konseling</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Phone, e-mail</source>
        <translation>Telepon, surel (email)</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Kota</translation>
    </message>
    <message>
        <source>stands before the date</source>
        <translation>tertulis sebelum tanggal</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>Kop surat</translation>
    </message>
    <message>
        <source>Counselor</source>
        <translation>Konselor</translation>
    </message>
    <message>
        <source>full name with degrees</source>
        <translation>nama lengkap dengan gelar</translation>
    </message>
    <message>
        <source>NIP / NUPTK</source>
        <translation>NIP / NUPTK</translation>
    </message>
    <message>
        <source>Greeted as</source>
        <translation>Sapaan</translation>
    </message>
    <message>
        <source>as in “Good morning, …”</source>
        <translation>seperti dalam “Selamat pagi, …”</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Pimpinan</translation>
    </message>
    <message>
        <source>principal or head of unit</source>
        <translation>kepala sekolah atau kepala unit</translation>
    </message>
    <message>
        <source>Title of the head</source>
        <translation>Jabatan pimpinan</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>Kepala Sekolah</translation>
    </message>
    <message>
        <source>NIP of the head</source>
        <translation>NIP pimpinan</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Tanda tangan</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Pilih logo</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>tersimpan {time}</translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message>
        <source>P</source>
        <translation>H</translation>
    </message>
    <message>
        <source>L</source>
        <translation>T</translation>
    </message>
    <message>
        <source>E</source>
        <translation>I</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>O</source>
        <translation>D</translation>
    </message>
    <message>
        <source>T</source>
        <translation>O</translation>
    </message>
</context>
<context>
    <name>LibraryActions</name>
    <message>
        <source>“{name}” is now in the plan of meeting {number}.</source>
        <translation>“{name}” sudah masuk ke rencana pertemuan {number}.</translation>
    </message>
    <message>
        <source>“{name}” is in the archive now.</source>
        <translation>“{name}” sekarang ada di arsip.</translation>
    </message>
    <message>
        <source>“{name}” is back in the library.</source>
        <translation>“{name}” kembali ke pustaka.</translation>
    </message>
    <message>
        <source>“{name}” was used or planned, so it stays in the archive.</source>
        <translation>“{name}” pernah dipakai atau ada di rencana, jadi tetap di arsip.</translation>
    </message>
    <message>
        <source>“{name}” was removed.</source>
        <translation>“{name}” sudah dihapus.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
</context>
<context>
    <name>LibraryAside</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Cetak…</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>Copy and change</source>
        <translation>Salin lalu ubah</translation>
    </message>
    <message>
        <source>Use in meeting {number}</source>
        <translation>Pakai di pertemuan {number}</translation>
    </message>
    <message>
        <source>No meeting of this group is planned.</source>
        <translation>Kelompok ini belum punya pertemuan yang direncanakan.</translation>
    </message>
    <message>
        <source>Choose a group to use this in its next meeting.</source>
        <translation>Pilih kelompok untuk memakainya di pertemuan berikutnya.</translation>
    </message>
</context>
<context>
    <name>LibraryFilters</name>
    <message>
        <source>For the group</source>
        <translation>Untuk kelompok</translation>
    </message>
    <message>
        <source>Time at most</source>
        <translation>Waktu, paling lama</translation>
    </message>
    <message>
        <source>People present</source>
        <translation>Anggota hadir</translation>
    </message>
    <message>
        <source>any</source>
        <translation>bebas</translation>
    </message>
    <message>
        <source>no touch</source>
        <translation>tanpa sentuhan</translation>
    </message>
    <message>
        <source>can stay seated</source>
        <translation>bisa sambil duduk</translation>
    </message>
    <message>
        <source>no materials</source>
        <translation>tanpa alat</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>belum pernah dipakai</translation>
    </message>
    <message>
        <source>only favourites</source>
        <translation>hanya favorit</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Baru…</translation>
    </message>
    <message>
        <source>Share…</source>
        <translation>Bagikan…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Impor…</translation>
    </message>
    <message>
        <source>no group</source>
        <translation>tanpa kelompok</translation>
    </message>
    <message numerus="yes">
        <source>needs of %n member(s)</source>
        <translation>
            <numerusform>kebutuhan %n anggota</numerusform>
        </translation>
    </message>
    <message>
        <source>Only what suits what members of this group need.</source>
        <translation>Hanya yang sesuai dengan kebutuhan anggota kelompok ini.</translation>
    </message>
    <message>
        <source>Archive ({count})</source>
        <translation>Arsip ({count})</translation>
    </message>
    <message>
        <source>Leave the archive</source>
        <translation>Keluar dari arsip</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Tahap</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Suasana</translation>
    </message>
    <message>
        <source>Safe for all</source>
        <translation>Aman untuk semua</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Pustaka</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n menit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryMiddle</name>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Search the activities…  ( / )</source>
        <translation>Cari kegiatan…  ( / )</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Urutan</translation>
    </message>
    <message>
        <source>Surprise me</source>
        <translation>Pilihkan satu</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n cocok</numerusform>
        </translation>
    </message>
    <message>
        <source>best first</source>
        <translation>paling sesuai</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>menurut nama</translation>
    </message>
    <message>
        <source>shortest first</source>
        <translation>tersingkat</translation>
    </message>
    <message>
        <source>calmest first</source>
        <translation>paling tenang</translation>
    </message>
    <message>
        <source>least personal first</source>
        <translation>paling ringan isinya</translation>
    </message>
    <message>
        <source>least used first</source>
        <translation>paling jarang dipakai</translation>
    </message>
    <message>
        <source>Nothing fits all of this at once.</source>
        <translation>Tidak ada yang cocok dengan semua pilihan ini.</translation>
    </message>
    <message>
        <source>Take the filters away</source>
        <translation>Hapus semua saringan</translation>
    </message>
</context>
<context>
    <name>LibraryPrint</name>
    <message>
        <source>People</source>
        <translation>Anggota</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>mendatang</translation>
    </message>
    <message>
        <source>all</source>
        <translation>semua</translation>
    </message>
    <message>
        <source>Mix anew</source>
        <translation>Acak lagi</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Cetak…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Simpan sebagai PDF…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>This activity’s card</source>
        <translation>Kartu kegiatan ini</translation>
    </message>
    <message>
        <source>Cards of all that fit now</source>
        <translation>Kartu semua yang cocok</translation>
    </message>
    <message numerus="yes">
        <source>%n activity(s)</source>
        <translation>
            <numerusform>%n kegiatan</numerusform>
        </translation>
    </message>
    <message>
        <source>Cards of the favourites</source>
        <translation>Kartu favorit</translation>
    </message>
    <message>
        <source>Bingo sheets</source>
        <translation>Lembar bingo</translation>
    </message>
    <message>
        <source>another one for everybody</source>
        <translation>tiap anggota mendapat yang berbeda</translation>
    </message>
    <message>
        <source>Conversation cards</source>
        <translation>Kartu obrolan</translation>
    </message>
    <message>
        <source>questions of one depth</source>
        <translation>pertanyaan per kedalaman</translation>
    </message>
    <message>
        <source>Feeling cards</source>
        <translation>Kartu perasaan</translation>
    </message>
    <message>
        <source>a face and a word each</source>
        <translation>satu wajah dan satu kata tiap kartu</translation>
    </message>
    <message>
        <source>Shopping list</source>
        <translation>Daftar belanja</translation>
    </message>
    <message>
        <source>What to print</source>
        <translation>Yang dicetak</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Kedalaman</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Pertemuan</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>↑ ↓ what · Tab options · PgUp PgDn page</source>
        <translation>↑ ↓ yang dicetak · Tab pilihan · PgUp PgDn halaman</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
</context>
<context>
    <name>LineRow</name>
    <message>
        <source>Shows no timer</source>
        <translation>Waktu tidak ditampilkan</translation>
    </message>
    <message>
        <source>{line}, without a timer</source>
        <translation>{line}, waktu tidak ditampilkan</translation>
    </message>
</context>
<context>
    <name>LineWords</name>
    <message>
        <source>{low}–{high} min</source>
        <translation>{low}–{high} mnt</translation>
    </message>
    <message>
        <source>own</source>
        <translation>milik sendiri</translation>
    </message>
    <message>
        <source>in the plan</source>
        <translation>ada di rencana</translation>
    </message>
    <message numerus="yes">
        <source>fits %n minute(s)</source>
        <translation>
            <numerusform>cukup %n menit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LiveBar</name>
    <message>
        <source>Home</source>
        <translation>Beranda</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Tirai</translation>
    </message>
    <message>
        <source>Left of the meeting</source>
        <translation>Sisa pertemuan</translation>
    </message>
    <message>
        <source>Expected end</source>
        <translation>Perkiraan selesai</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Suara aktif</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Suara nonaktif</translation>
    </message>
    <message>
        <source>Members&apos; screen</source>
        <translation>Layar anggota</translation>
    </message>
    <message>
        <source>Safety card</source>
        <translation>Kartu keselamatan</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} mnt</translation>
    </message>
    <message>
        <source>Move the bell (PageUp, PageDown)</source>
        <translation>Pindahkan bel (PageUp, PageDown)</translation>
    </message>
    <message>
        <source>A soft chime at the end of a stage (F10)</source>
        <translation>Bunyi lembut di akhir tahap (F10)</translation>
    </message>
    <message>
        <source>bell {time}</source>
        <translation>bel {time}</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Tersimpan {time}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Menyimpan…</translation>
    </message>
    <message>
        <source>Not saved yet, trying again</source>
        <translation>Belum tersimpan, dicoba lagi</translation>
    </message>
    <message>
        <source>What stands on the members&apos; screen (Shift+F5)</source>
        <translation>Isi layar anggota (Shift+F5)</translation>
    </message>
    <message>
        <source>What stands on the members&apos; screen</source>
        <translation>Isi layar anggota</translation>
    </message>
</context>
<context>
    <name>LiveCommands</name>
    <message>
        <source>That was typing, so it stands in the note. No key counted.</source>
        <translation>Itu ketikan, jadi masuk ke catatan. Tidak ada tombol yang dihitung.</translation>
    </message>
    <message>
        <source>NumLock is off, so the keypad gives no digits.</source>
        <translation>NumLock mati, jadi papan angka tidak menulis angka.</translation>
    </message>
    <message>
        <source>The keyboard writes {language}. Its letters do nothing here.</source>
        <translation>Papan ketik sedang menulis {language}. Hurufnya tidak berfungsi di sini.</translation>
    </message>
    <message>
        <source>There is nothing of the last ten seconds to take back.</source>
        <translation>Tidak ada yang bisa diurungkan dari sepuluh detik terakhir.</translation>
    </message>
</context>
<context>
    <name>LiveExtras</name>
    <message>
        <source>Sound needs an extra part, {part}. The dial shows the end of a stage.</source>
        <translation>Bunyi memerlukan bagian tambahan, {part}. Akhir tahap terlihat pada jam lingkaran.</translation>
    </message>
    <message>
        <source>The battery is at {percent} %. Plug the laptop in.</source>
        <translation>Baterai tinggal {percent}%. Sambungkan pengisi daya.</translation>
    </message>
</context>
<context>
    <name>LiveKeys</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spasi</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Stage and time</source>
        <translation>Tahap dan waktu</translation>
    </message>
    <message>
        <source>Steps and activity</source>
        <translation>Langkah dan kegiatan</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Anggota</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Tanda</translation>
    </message>
    <message>
        <source>Screens and help</source>
        <translation>Layar dan bantuan</translation>
    </message>
    <message>
        <source>on to the next stage; in the closing twice: end</source>
        <translation>ke tahap berikutnya; di pengakhiran dua kali: akhiri</translation>
    </message>
    <message>
        <source>accept or leave what the quiet line proposes</source>
        <translation>terima atau tunda usul pada baris tenang</translation>
    </message>
    <message>
        <source>count or drop the time that went missing</source>
        <translation>hitung atau abaikan waktu yang hilang</translation>
    </message>
    <message>
        <source>back to the stage before</source>
        <translation>kembali ke tahap sebelumnya</translation>
    </message>
    <message>
        <source>pause, and go on</source>
        <translation>jeda, lalu lanjut</translation>
    </message>
    <message>
        <source>a minute more or less for this stage</source>
        <translation>satu menit lebih atau kurang untuk tahap ini</translation>
    </message>
    <message>
        <source>the bell a minute later, earlier</source>
        <translation>bel satu menit lebih lambat, lebih awal</translation>
    </message>
    <message>
        <source>it began a minute earlier</source>
        <translation>mulai satu menit lebih awal</translation>
    </message>
    <message>
        <source>tick the chosen step, or the next one</source>
        <translation>centang langkah yang dipilih, atau yang berikutnya</translation>
    </message>
    <message>
        <source>add a step; leave the chosen one out</source>
        <translation>tambah langkah; lewati yang dipilih</translation>
    </message>
    <message>
        <source>choose or swap this stage&apos;s activity; its lighter version</source>
        <translation>pilih atau ganti aktivitas tahap ini; versi ringannya</translation>
    </message>
    <message>
        <source>choose and tick a step of the activity</source>
        <translation>pilih dan centang langkah aktivitas</translation>
    </message>
    <message>
        <source>the extra timer for the activity&apos;s minutes</source>
        <translation>pengatur waktu tambahan sepanjang aktivitas</translation>
    </message>
    <message>
        <source>turn through what stands beside the steps</source>
        <translation>ganti isi kartu di samping langkah</translation>
    </message>
    <message>
        <source>choose a step</source>
        <translation>pilih langkah</translation>
    </message>
    <message>
        <source>move the chosen step</source>
        <translation>pindahkan langkah yang dipilih</translation>
    </message>
    <message>
        <source>choose a member, or the whole group</source>
        <translation>pilih anggota, atau seluruh kelompok</translation>
    </message>
    <message>
        <source>move the chosen member&apos;s seat</source>
        <translation>pindahkan tempat duduk anggota yang dipilih</translation>
    </message>
    <message>
        <source>the chosen member leaves early, or is back</source>
        <translation>anggota yang dipilih pulang lebih awal, atau kembali</translation>
    </message>
    <message>
        <source>the chosen latecomer has heard the agreement</source>
        <translation>yang terlambat sudah mendengar kesepakatan</translation>
    </message>
    <message>
        <source>write the note; Esc or Ctrl+Enter leaves it</source>
        <translation>tulis catatan; Esc atau Ctrl+Enter selesai</translation>
    </message>
    <message>
        <source>take back the last mark or command, for ten seconds</source>
        <translation>urungkan tanda atau perintah terakhir, selama sepuluh detik</translation>
    </message>
    <message>
        <source>go through the members</source>
        <translation>anggota sebelum, sesudah</translation>
    </message>
    <message>
        <source>arrival of the chosen member</source>
        <translation>kehadiran anggota yang dipilih</translation>
    </message>
    <message>
        <source>the agreement was read to all</source>
        <translation>kesepakatan sudah dibacakan</translation>
    </message>
    <message>
        <source>marks of your own (Settings → Marks)</source>
        <translation>tanda Anda sendiri (Pengaturan → Tanda)</translation>
    </message>
    <message>
        <source>take off the chosen member&apos;s last mark</source>
        <translation>hapus tanda terakhir anggota yang dipilih</translation>
    </message>
    <message>
        <source>safety card: the clock stands, the members&apos; screen is black</source>
        <translation>kartu keselamatan: jam berhenti, layar anggota hitam</translation>
    </message>
    <message>
        <source>what stands on the members&apos; screen</source>
        <translation>isi layar anggota</translation>
    </message>
    <message>
        <source>glance: stage, time and next step, readable at two metres</source>
        <translation>pandangan sekilas: tahap, waktu, langkah berikutnya, terbaca dari dua meter</translation>
    </message>
    <message>
        <source>cover the screen while the clock goes on</source>
        <translation>tutup layar, jam tetap berjalan</translation>
    </message>
    <message>
        <source>members&apos; screen</source>
        <translation>layar anggota</translation>
    </message>
    <message>
        <source>private turn timer, next turn</source>
        <translation>pengatur giliran pribadi, giliran berikut</translation>
    </message>
    <message>
        <source>extra timer</source>
        <translation>pengatur waktu tambahan</translation>
    </message>
    <message>
        <source>the soft chime on or off</source>
        <translation>bunyi lembut hidup atau mati</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>semua tombol</translation>
    </message>
</context>
<context>
    <name>LiveNotices</name>
    <message>
        <source>A pause</source>
        <translation>Jeda</translation>
    </message>
    <message>
        <source>Count it</source>
        <translation>Hitung</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Abaikan</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Terima</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Nanti</translation>
    </message>
    <message>
        <source>Move the bell</source>
        <translation>Pindahkan bel</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Biarkan</translation>
    </message>
    <message>
        <source>Started at {time}</source>
        <translation>Mulai pukul {time}</translation>
    </message>
    <message>
        <source>1 min earlier</source>
        <translation>1 mnt lebih awal</translation>
    </message>
    <message>
        <source>Pledge said</source>
        <translation>Ikrar diucapkan</translation>
    </message>
    <message>
        <source>Begun before its time. Move the bell to {time}?</source>
        <translation>Mulai sebelum waktunya. Pindahkan bel ke {time}?</translation>
    </message>
    <message>
        <source>Begun long after its time. Move the bell to {time}?</source>
        <translation>Mulai jauh setelah waktunya. Pindahkan bel ke {time}?</translation>
    </message>
    <message>
        <source>{time} went by unseen: the laptop slept or the program was closed.</source>
        <translation>{time} terlewat: laptop tidur atau program tertutup.</translation>
    </message>
    <message>
        <source>Time for the closing: only its protected minutes are left.</source>
        <translation>Saatnya menutup: tinggal menit yang dijaga untuk penutupan.</translation>
    </message>
    <message numerus="yes">
        <source>Start closing in %n minute(s).</source>
        <translation>
            <numerusform>Mulai menutup dalam %n menit.</numerusform>
        </translation>
    </message>
    <message>
        <source>{minutes} min late.</source>
        <translation>Terlambat {minutes} mnt.</translation>
    </message>
    <message>
        <source>{minutes} min to spare.</source>
        <translation>Sisa {minutes} mnt.</translation>
    </message>
    <message>
        <source>{stage} stays {minutes}</source>
        <translation>{stage} tetap {minutes} menit</translation>
    </message>
    <message>
        <source>Proposed: {split}.</source>
        <translation>Usul: {split}.</translation>
    </message>
</context>
<context>
    <name>LivePage</name>
    <message>
        <source>{group} · Meeting {number} of {total}</source>
        <translation>{group} · Pertemuan {number} dari {total}</translation>
    </message>
    <message>
        <source>{present} of {all} here</source>
        <translation>{present} dari {all} hadir</translation>
    </message>
</context>
<context>
    <name>LiveScreen</name>
    <message>
        <source>That names a member or tells their number, so it stays off their screen.</source>
        <translation>Kalimat ini menyebut nama atau nomor anggota, jadi tidak ditampilkan di layar anggota.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Ditutup</translation>
    </message>
    <message>
        <source>In a window</source>
        <translation>Di jendela</translation>
    </message>
    <message>
        <source>Timer, as a wedge</source>
        <translation>Sisa waktu (juring)</translation>
    </message>
    <message>
        <source>Ice-breaker: {name}</source>
        <translation>Penghangat: {name}</translation>
    </message>
    <message>
        <source>Activity: {name}</source>
        <translation>Kegiatan: {name}</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>Tampilkan lagi</translation>
    </message>
    <message>
        <source>Black now</source>
        <translation>Gelapkan sekarang</translation>
    </message>
</context>
<context>
    <name>LiveSide</name>
    <message>
        <source>Circle</source>
        <translation>Lingkaran</translation>
    </message>
    <message>
        <source>1–9 member · N write · Ctrl+Z take back · ? all keys</source>
        <translation>1–9 anggota · N tulis · Ctrl+Z urungkan · ? semua tombol</translation>
    </message>
    <message>
        <source>{name} has not spoken for {minutes} min</source>
        <translation>{name} belum bicara {minutes} menit</translation>
    </message>
    <message>
        <source>next turn</source>
        <translation>giliran berikutnya</translation>
    </message>
    <message>
        <source>here</source>
        <translation>hadir</translation>
    </message>
    <message>
        <source>group</source>
        <translation>kelompok</translation>
    </message>
    <message>
        <source>Note · {who}</source>
        <translation>Catatan · {who}</translation>
    </message>
    <message>
        <source>What do you notice?</source>
        <translation>Apa yang Anda amati?</translation>
    </message>
    <message>
        <source>{mark} taken off</source>
        <translation>{mark} dihapus</translation>
    </message>
    <message>
        <source>heard the agreement</source>
        <translation>sudah mendengar kesepakatan</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>belum diberi tahu</translation>
    </message>
    <message>
        <source>left early</source>
        <translation>pulang lebih awal</translation>
    </message>
    <message>
        <source>back again</source>
        <translation>kembali lagi</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>As the computer</source>
        <translation>Ikut komputer</translation>
    </message>
    <message>
        <source>follows the system&apos;s language</source>
        <translation>mengikuti bahasa sistem</translation>
    </message>
    <message>
        <source>usual size</source>
        <translation>ukuran biasa</translation>
    </message>
    <message>
        <source>larger</source>
        <translation>lebih besar</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>paling besar</translation>
    </message>
    <message>
        <source>Language of the screen</source>
        <translation>Bahasa layar</translation>
    </message>
    <message>
        <source>Papers have a language of their own, chosen with the report.</source>
        <translation>Dokumen punya bahasa sendiri, dipilih saat membuat laporan.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Ukuran teks</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Homeroom Facilitator</source>
        <translation>Homeroom Facilitator</translation>
    </message>
</context>
<context>
    <name>MarksCard</name>
    <message>
        <source>Time</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Tahap</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Yang tampak</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Tanda</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Batalkan tanda</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n tanda</numerusform>
        </translation>
    </message>
    <message>
        <source>None of this member.</source>
        <translation>Belum ada untuk anggota ini.</translation>
    </message>
    <message>
        <source>No marks were set.</source>
        <translation>Tidak ada tanda yang diberikan.</translation>
    </message>
</context>
<context>
    <name>MarksSection</name>
    <message>
        <source>Add a mark</source>
        <translation>Tambah tanda</translation>
    </message>
    <message>
        <source>There is a mark of this name already.</source>
        <translation>Tanda dengan nama ini sudah ada.</translation>
    </message>
    <message>
        <source>{name} is offered no longer. Records keep it.</source>
        <translation>{name} tidak ditawarkan lagi. Catatan lama tetap menyimpannya.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Kembalikan</translation>
    </message>
    <message>
        <source>Beside the eight marks of the program you can have up to six of your own. In the meeting they are chips below the others; the keys follow the alphabet.</source>
        <translation>Di samping delapan tanda bawaan, Anda dapat membuat sampai enam tanda sendiri. Saat pertemuan tanda itu tampil di bawah tanda lain; tombolnya mengikuti urutan abjad.</translation>
    </message>
    <message>
        <source>Your own marks</source>
        <translation>Tanda buatan sendiri</translation>
    </message>
    <message>
        <source>A mark says that something was seen. It is no score and sorts nobody.</source>
        <translation>Tanda hanya mencatat bahwa sesuatu terlihat. Tanda bukan nilai dan tidak mengurutkan siapa pun.</translation>
    </message>
    <message>
        <source>Marks of the program</source>
        <translation>Tanda bawaan</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>tersimpan {time}</translation>
    </message>
</context>
<context>
    <name>Materials</name>
    <message>
        <source>Look for a friend for each square and write the name. One name at most {n}×.</source>
        <translation>Cari satu teman untuk tiap kotak, lalu tulis namanya. Satu nama paling banyak {n}×.</translation>
    </message>
    <message>
        <source>Find somebody who …</source>
        <translation>Cari teman yang …</translation>
    </message>
    <message>
        <source>free</source>
        <translation>bebas</translation>
    </message>
    <message>
        <source>Bingo sheets</source>
        <translation>Lembar bingo</translation>
    </message>
    <message>
        <source>You may pass, or answer another question.</source>
        <translation>Boleh lewat, atau menjawab pertanyaan lain.</translation>
    </message>
    <message>
        <source>Conversation cards</source>
        <translation>Kartu obrolan</translation>
    </message>
    <message>
        <source>Feeling cards</source>
        <translation>Kartu perasaan</translation>
    </message>
</context>
<context>
    <name>MeetingPanel</name>
    <message>
        <source>The meeting of {day} is called off.</source>
        <translation>Pertemuan {day} dibatalkan.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>{day}, called off</source>
        <translation>{day}, dibatalkan</translation>
    </message>
    <message>
        <source>Meeting {number} · {day}</source>
        <translation>Pertemuan {number} · {day}</translation>
    </message>
    <message>
        <source>This day is in the past. That is fine when you write a meeting up later.</source>
        <translation>Tanggal ini sudah lewat. Tidak apa-apa bila pertemuannya baru dicatat sekarang.</translation>
    </message>
    <message>
        <source>Call off</source>
        <translation>Batalkan pertemuan</translation>
    </message>
    <message>
        <source>Prepare the plan</source>
        <translation>Siapkan rencana</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Ringkasan</translation>
    </message>
    <message>
        <source>Start the meeting</source>
        <translation>Mulai pertemuan</translation>
    </message>
    <message>
        <source>Go on with the meeting</source>
        <translation>Lanjutkan pertemuan</translation>
    </message>
    <message>
        <source>Finish the closing</source>
        <translation>Selesaikan penutupan</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Buka catatan</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Adakan lagi</translation>
    </message>
    <message>
        <source>Save the change</source>
        <translation>Simpan perubahan</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topik</translation>
    </message>
</context>
<context>
    <name>MeetingRecordPage</name>
    <message>
        <source>Summary</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>Back to the group</source>
        <translation>Kembali ke kelompok</translation>
    </message>
    <message>
        <source>Taken back: {mark}.</source>
        <translation>Tanda dihapus: {mark}.</translation>
    </message>
    <message>
        <source>Changed: {before} → {after}.</source>
        <translation>Tanda diubah: {before} → {after}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>{group} · Meeting {number} of {total}</source>
        <translation>{group} · Pertemuan ke-{number} dari {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) planned</source>
        <translation>
            <numerusform>direncanakan %n menit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemberAdding</name>
    <message>
        <source>Class</source>
        <translation>Kelas</translation>
    </message>
    <message>
        <source>Study programme</source>
        <translation>Program studi</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Panggilan</translation>
    </message>
    <message numerus="yes">
        <source>Add %n member(s)</source>
        <translation>
            <numerusform>Tambah %n anggota</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names}, dan %n lainnya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) found: {names}.</source>
        <translation>
            <numerusform>Ada %n anggota: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first line reads: {line}</source>
        <translation>Baris pertama: {line}</translation>
    </message>
    <message>
        <source>Not added: {names}. {reason}</source>
        <translation>Tidak ditambahkan: {names}. {reason}</translation>
    </message>
    <message>
        <source>Full name of a new member</source>
        <translation>Nama lengkap anggota baru</translation>
    </message>
    <message>
        <source>Faculty</source>
        <translation>Fakultas</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>A list copied from a spreadsheet (name, number, class) can be pasted here.</source>
        <translation>Daftar yang disalin dari Excel (nama, nomor, kelas) bisa ditempel di sini.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>MemberColumn</name>
    <message>
        <source>Group</source>
        <translation>Kelompok</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Anggota</translation>
    </message>
    <message>
        <source>↑ ↓ another member</source>
        <translation>↑ ↓ anggota lain</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Perkembangan</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n pertemuan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n anggota</numerusform>
        </translation>
    </message>
    <message>
        <source>observed 0–15</source>
        <translation>amatan 0–15</translation>
    </message>
    <message>
        <source>left</source>
        <translation>keluar</translation>
    </message>
    <message>
        <source>absent {count}×</source>
        <translation>tidak hadir {count} kali</translation>
    </message>
</context>
<context>
    <name>MemberForm</name>
    <message>
        <source>Progress</source>
        <translation>Perkembangan</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Keluarkan</translation>
    </message>
    <message>
        <source>{name} is out of the group. What is on record stays.</source>
        <translation>{name} sudah dikeluarkan. Yang sudah tercatat tetap tersimpan.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>on file</source>
        <translation>sudah ada, tanggal</translation>
    </message>
    <message>
        <source>later</source>
        <translation>menyusul</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>sudah keluar</translation>
    </message>
    <message>
        <source>What to mind</source>
        <translation>Yang perlu diperhatikan</translation>
    </message>
    <message>
        <source>For your eyes only, never on paper.</source>
        <translation>Hanya untuk Anda, tidak pernah tercetak.</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nama lengkap</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Panggilan</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Persetujuan</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Bergabung</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Keluar</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Kelas</translation>
    </message>
    <message>
        <source>Study programme</source>
        <translation>Program studi</translation>
    </message>
    <message>
        <source>Faculty</source>
        <translation>Fakultas</translation>
    </message>
    <message>
        <source>Class teacher</source>
        <translation>Wali kelas</translation>
    </message>
    <message>
        <source>Academic advisor</source>
        <translation>Dosen PA</translation>
    </message>
    <message>
        <source>Parent contact</source>
        <translation>Kontak orang tua</translation>
    </message>
    <message>
        <source>Family contact</source>
        <translation>Kontak keluarga</translation>
    </message>
</context>
<context>
    <name>MembersTab</name>
    <message>
        <source>Members</source>
        <translation>Anggota</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Naik</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Turun</translation>
    </message>
    <message>
        <source>Next: the programme</source>
        <translation>Lanjut ke program</translation>
    </message>
    <message>
        <source>Nobody is in this group yet</source>
        <translation>Belum ada anggota di kelompok ini</translation>
    </message>
    <message>
        <source>Write the first name below; Enter goes on, and in the last field it saves. Six to nine members are usual, up to forty can be kept.</source>
        <translation>Tulis nama pertama di bawah; Enter pindah ke kolom berikutnya, dan di kolom terakhir menyimpan. Biasanya enam sampai sembilan anggota, paling banyak empat puluh.</translation>
    </message>
    <message>
        <source>Study programme, faculty</source>
        <translation>Program studi, fakultas</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Panggilan</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nama lengkap</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Persetujuan</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>Masa ikut</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>belum ada</translation>
    </message>
    <message>
        <source>{joined} to {left}</source>
        <translation>{joined} s.d. {left}</translation>
    </message>
    <message>
        <source>from {joined}</source>
        <translation>sejak {joined}</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n anggota</numerusform>
        </translation>
    </message>
    <message>
        <source>consent on file from {count}</source>
        <translation>surat persetujuan: {count} orang</translation>
    </message>
</context>
<context>
    <name>MoreFilters</name>
    <message>
        <source>Only with these things</source>
        <translation>Hanya dengan alat ini</translation>
    </message>
    <message>
        <source>Good for one of these</source>
        <translation>Untuk salah satu tujuan ini</translation>
    </message>
    <message>
        <source>Members tell at most</source>
        <translation>Cerita anggota, paling dalam</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Pilihan lain</translation>
    </message>
</context>
<context>
    <name>NavRail</name>
    <message>
        <source>Home</source>
        <translation>Beranda</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Kelompok</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Pustaka</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Perkembangan</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Setelan</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Show what I type</source>
        <translation>Tampilkan ketikan</translation>
    </message>
    <message>
        <source>The passphrase needs at least {minimum} characters.</source>
        <translation>Kata sandi perlu paling sedikit {minimum} karakter.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same. Type the second one again.</source>
        <translation>Kedua kata sandi belum sama. Ketik ulang yang kedua.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Kata sandi baru</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Sekali lagi</translation>
    </message>
    <message>
        <source>not the same yet</source>
        <translation>belum sama</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>sama</translation>
    </message>
    <message>
        <source>at least {minimum} characters</source>
        <translation>paling sedikit {minimum} karakter</translation>
    </message>
    <message numerus="yes">
        <source>%n more character(s)</source>
        <translation>
            <numerusform>kurang %n karakter</numerusform>
        </translation>
    </message>
    <message>
        <source>very easy to guess</source>
        <translation>sangat mudah ditebak</translation>
    </message>
    <message>
        <source>easy to guess</source>
        <translation>mudah ditebak</translation>
    </message>
    <message>
        <source>still guessable, add a word</source>
        <translation>masih bisa ditebak, tambah satu kata</translation>
    </message>
    <message>
        <source>good</source>
        <translation>baik</translation>
    </message>
    <message>
        <source>very good</source>
        <translation>sangat baik</translation>
    </message>
</context>
<context>
    <name>NewPassphraseStep</name>
    <message>
        <source>Nobody can reset this passphrase, not even the makers of the program. Three or four words that do not belong together are strong and easy to keep in mind.</source>
        <translation>Tidak ada yang bisa mengatur ulang kata sandi ini, pembuat program pun tidak. Tiga atau empat kata yang tidak saling berkaitan itu kuat dan mudah diingat.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Lanjut</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>Follow-up</source>
        <translation>Tindak lanjut</translation>
    </message>
    <message>
        <source>How do we go on?</source>
        <translation>Bagaimana kelanjutannya?</translation>
    </message>
    <message>
        <source>What is to be done before the next meeting, and when that is.</source>
        <translation>Apa yang dilakukan sebelum bertemu lagi, dan kapan pertemuannya.</translation>
    </message>
    <message>
        <source>Follow-up plan</source>
        <translation>Rencana tindak lanjut</translation>
    </message>
    <message>
        <source>What you will ask back, whom you will talk to</source>
        <translation>Apa yang akan ditanyakan kembali, siapa yang akan diajak bicara</translation>
    </message>
    <message>
        <source>Day of the next meeting</source>
        <translation>Hari pertemuan berikutnya</translation>
    </message>
    <message>
        <source>Start of the next meeting</source>
        <translation>Waktu mulai pertemuan berikutnya</translation>
    </message>
    <message>
        <source>Place of the next meeting</source>
        <translation>Tempat pertemuan berikutnya</translation>
    </message>
    <message>
        <source>Next meeting</source>
        <translation>Pertemuan berikutnya</translation>
    </message>
    <message>
        <source>Next meeting: number {number}</source>
        <translation>Pertemuan berikutnya: ke-{number}</translation>
    </message>
    <message>
        <source>It has begun already, on {day}.</source>
        <translation>Sudah berlangsung pada {day}.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>No further meeting is planned. If the group goes on, add one.</source>
        <translation>Belum ada pertemuan lagi. Bila kelompok berlanjut, tambahkan satu.</translation>
    </message>
    <message>
        <source>Add a meeting</source>
        <translation>Tambah pertemuan</translation>
    </message>
    <message>
        <source>individual counseling for those who wish it</source>
        <translation>konseling individual bagi yang menginginkan</translation>
    </message>
    <message>
        <source>talk with the class teacher</source>
        <translation>berkolaborasi dengan wali kelas</translation>
    </message>
    <message>
        <source>consultation with the parents</source>
        <translation>konsultasi dengan orang tua</translation>
    </message>
    <message>
        <source>ask back the small steps at the next opening</source>
        <translation>menanyakan kembali langkah kecil pada pembukaan berikutnya</translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message>
        <source>Notes of the meeting</source>
        <translation>Catatan pertemuan</translation>
    </message>
    <message>
        <source>No notes were taken.</source>
        <translation>Tidak ada catatan.</translation>
    </message>
    <message>
        <source>Record of the group</source>
        <translation>Catatan kelompok</translation>
    </message>
    <message>
        <source>For the members&apos; sheets</source>
        <translation>Untuk lembar anggota</translation>
    </message>
    <message>
        <source>Only for you</source>
        <translation>Hanya untuk Anda</translation>
    </message>
</context>
<context>
    <name>ObservationCard</name>
    <message>
        <source>Observation</source>
        <translation>Amatan</translation>
    </message>
</context>
<context>
    <name>ObservationStep</name>
    <message>
        <source>Observation</source>
        <translation>Amatan</translation>
    </message>
    <message>
        <source>What did you see?</source>
        <translation>Apa yang Anda amati?</translation>
    </message>
    <message>
        <source>Leave blank what you did not notice. Arrows move, 0 to 3 mark, Delete takes back.</source>
        <translation>Kosongkan yang tidak sempat diamati. Tombol panah berpindah, 0 sampai 3 menilai, Delete menghapus.</translation>
    </message>
</context>
<context>
    <name>OpeningWords</name>
    <message>
        <source>We have said the pledge</source>
        <translation>Ikrar sudah kami ucapkan</translation>
    </message>
    <message>
        <source>Once the meeting runs you can note here that it was said.</source>
        <translation>Setelah pertemuan berjalan, di sini dapat dicatat bahwa ikrar sudah diucapkan.</translation>
    </message>
    <message numerus="yes">
        <source>Said at {time}, %n heard it</source>
        <translation>
            <numerusform>Diucapkan pukul {time}, didengar %n anggota</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverdueLine</name>
    <message>
        <source>It was planned for {time}.</source>
        <translation>Rencananya pukul {time}.</translation>
    </message>
    <message numerus="yes">
        <source>It should have begun %n minute(s) ago.</source>
        <translation>
            <numerusform>Seharusnya sudah mulai %n menit yang lalu.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnEditor</name>
    <message>
        <source>What you had begun is back.</source>
        <translation>Yang sudah Anda mulai ada lagi di sini.</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>Mulai dari awal</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Enter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>New activity</source>
        <translation>Kegiatan baru</translation>
    </message>
    <message>
        <source>Change the activity</source>
        <translation>Ubah kegiatan</translation>
    </message>
    <message>
        <source>Copy and change</source>
        <translation>Salin lalu ubah</translation>
    </message>
    <message>
        <source>One language is enough.</source>
        <translation>Satu bahasa sudah cukup.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) need another look.</source>
        <translation>
            <numerusform>%n isian perlu dilihat lagi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Mohon diisi.</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>Pilih paling sedikit satu.</translation>
    </message>
    <message numerus="yes">
        <source>Write %n line(s) as in the other language, or none.</source>
        <translation>
            <numerusform>Tulis %n baris seperti di bahasa lainnya, atau kosongkan.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is too long or holds a sign that cannot be kept.</source>
        <translation>Ini terlalu panjang atau memuat tanda yang tidak bisa disimpan.</translation>
    </message>
    <message>
        <source>What you typed is kept, and comes back next time.</source>
        <translation>Yang Anda ketik disimpan dan muncul lagi lain kali.</translation>
    </message>
</context>
<context>
    <name>OwnMarkRow</name>
    <message>
        <source>What you see, in one or two words</source>
        <translation>Yang Anda lihat, satu atau dua kata</translation>
    </message>
    <message>
        <source>Name of the mark</source>
        <translation>Nama tanda</translation>
    </message>
    <message>
        <source>Alt+{n}</source>
        <translation>Alt+{n}</translation>
    </message>
    <message>
        <source>Offer it no longer</source>
        <translation>Nonaktifkan</translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>Welcome back</source>
        <translation>Selamat datang kembali</translation>
    </message>
    <message>
        <source>Your passphrase opens the notes of your groups.</source>
        <translation>Kata sandi Anda membuka catatan kelompok.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Kata sandi</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Forgotten? Open with the recovery code</source>
        <translation>Lupa? Buka dengan kode pemulihan</translation>
    </message>
    <message>
        <source>Wait {seconds} s</source>
        <translation>Tunggu {seconds} dtk</translation>
    </message>
</context>
<context>
    <name>PictureFields</name>
    <message>
        <source>Add a picture…</source>
        <translation>Tambah gambar…</translation>
    </message>
    <message>
        <source>Draw…</source>
        <translation>Gambar sendiri…</translation>
    </message>
    <message>
        <source>Keep the drawing</source>
        <translation>Simpan gambarnya</translation>
    </message>
    <message>
        <source>One stroke back</source>
        <translation>Hapus goresan terakhir</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Buang</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Gambar</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Gambar (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Pilih gambar</translation>
    </message>
</context>
<context>
    <name>PictureRow</name>
    <message>
        <source>Picture {number}</source>
        <translation>Gambar {number}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
</context>
<context>
    <name>PlanEdit</name>
    <message>
        <source>The step was taken out.</source>
        <translation>Langkah dikeluarkan dari rencana.</translation>
    </message>
    <message>
        <source>The sentence was taken out.</source>
        <translation>Kalimat dikeluarkan dari rencana.</translation>
    </message>
    <message>
        <source>The ice-breaker was taken out.</source>
        <translation>Penghangat dilepas dari rencana.</translation>
    </message>
    <message>
        <source>The activity was taken out.</source>
        <translation>Kegiatan pilihan dikeluarkan.</translation>
    </message>
    <message>
        <source>The bell moves to {time}.</source>
        <translation>Bel bergeser ke pukul {time}.</translation>
    </message>
    <message numerus="yes">
        <source>The closing keeps its %n minute(s), so that nobody leaves in mid-sentence.</source>
        <translation>
            <numerusform>Penutupan tetap punya %n menit, supaya tidak ada yang pulang dengan cerita yang terpotong.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A closing under %n minute(s) is too short to come to rest and to part well.</source>
        <translation>
            <numerusform>Penutupan di bawah %n menit terlalu singkat untuk menenangkan diri dan berpisah dengan baik.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A stage lasts at most %n minute(s).</source>
        <translation>
            <numerusform>Satu tahap paling lama %n menit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every stage needs at least one minute.</source>
        <translation>Setiap tahap perlu paling sedikit satu menit.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
</context>
<context>
    <name>PlanHeader</name>
    <message>
        <source>Place</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topik</translation>
    </message>
    <message>
        <source>What this meeting is about</source>
        <translation>Apa yang dibahas di pertemuan ini</translation>
    </message>
    <message>
        <source>{group} · Meeting {number} of {total}</source>
        <translation>{group} · Pertemuan {number} dari {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n menit</numerusform>
        </translation>
    </message>
    <message>
        <source>Where you meet</source>
        <translation>Di mana bertemu</translation>
    </message>
    <message>
        <source>This date has already passed.</source>
        <translation>Tanggal ini sudah lewat.</translation>
    </message>
    <message>
        <source>Meeting {number} ({state}) is on {date}: the order no longer fits.</source>
        <translation>Pertemuan {number} ({state}) jatuh pada {date}: urutannya menjadi tidak sesuai.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Lama</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>Bel</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Menyimpan…</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Tersimpan {time}</translation>
    </message>
    <message>
        <source>Not saved yet, trying again</source>
        <translation>Belum tersimpan, dicoba lagi</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message numerus="yes">
        <source>Back to %n minute(s)</source>
        <translation>
            <numerusform>Kembali ke %n menit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) more: bell {before} → {now}</source>
        <translation>
            <numerusform>%n menit lebih lama: bel {before} → {now}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) less: bell {before} → {now}</source>
        <translation>
            <numerusform>%n menit lebih singkat: bel {before} → {now}</numerusform>
        </translation>
    </message>
    <message>
        <source>This meeting is running, so its plan stays as it is.</source>
        <translation>Pertemuan ini sedang berjalan, jadi rencananya tidak diubah lagi.</translation>
    </message>
    <message>
        <source>This meeting is over, so its plan stays as it was.</source>
        <translation>Pertemuan ini sudah selesai, jadi rencananya tidak diubah lagi.</translation>
    </message>
    <message>
        <source>This meeting was held, so its plan stays as it was.</source>
        <translation>Pertemuan ini sudah terlaksana, jadi rencananya tidak diubah lagi.</translation>
    </message>
    <message>
        <source>This meeting was cancelled, so its plan is closed.</source>
        <translation>Pertemuan ini dibatalkan, jadi rencananya ditutup.</translation>
    </message>
    <message>
        <source>Go on with the meeting</source>
        <translation>Lanjutkan pertemuan</translation>
    </message>
    <message>
        <source>Close the meeting</source>
        <translation>Tutup pertemuan</translation>
    </message>
    <message>
        <source>Open its record</source>
        <translation>Buka catatannya</translation>
    </message>
    <message>
        <source>Open the group</source>
        <translation>Buka kelompok</translation>
    </message>
    <message>
        <source>Start the meeting</source>
        <translation>Mulai pertemuan</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Enter</translation>
    </message>
    <message>
        <source>Save as own template</source>
        <translation>Simpan sebagai templat sendiri</translation>
    </message>
    <message>
        <source>Enter: new line · Alt+↑ ↓: move · Ctrl+T: no timer · Ctrl+Del: take out</source>
        <translation>Enter: baris baru · Alt+↑ ↓: pindahkan · Ctrl+T: tanpa waktu · Ctrl+Del: keluarkan</translation>
    </message>
</context>
<context>
    <name>PlanSlot</name>
    <message>
        <source>free</source>
        <translation>kosong</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>Practice group</source>
        <translation>Kelompok latihan</translation>
    </message>
    <message>
        <source>{name} comes in late.</source>
        <translation>{name} baru datang.</translation>
    </message>
    <message>
        <source>{name} has to go early.</source>
        <translation>{name} harus pulang lebih dulu.</translation>
    </message>
    <message>
        <source>The group hesitates; nobody wants to begin.</source>
        <translation>Kelompok masih ragu; belum ada yang mau mulai.</translation>
    </message>
    <message>
        <source>{seat} chooses the member, {letter} marks it.</source>
        <translation>{seat} memilih anggota, {letter} menandainya.</translation>
    </message>
    <message>
        <source>{seat} chooses the member, {letter}: came late.</source>
        <translation>{seat} memilih anggota, {letter}: terlambat.</translation>
    </message>
    <message>
        <source>{seat} chooses the member, {letter}: leaves early.</source>
        <translation>{seat} memilih anggota, {letter}: pulang lebih dulu.</translation>
    </message>
    <message>
        <source>+ for not yet, Backspace goes back to the opening.</source>
        <translation>+ belum siap, Backspace kembali ke pembukaan.</translation>
    </message>
    <message>
        <source>{name} tells the whole group something.</source>
        <translation>{name} bercerita kepada seluruh kelompok.</translation>
    </message>
    <message>
        <source>{name} tells something personal.</source>
        <translation>{name} menceritakan hal yang pribadi.</translation>
    </message>
    <message>
        <source>{name} answers what another member said.</source>
        <translation>{name} menanggapi cerita anggota lain.</translation>
    </message>
    <message>
        <source>{name} looks at whoever speaks.</source>
        <translation>{name} menatap anggota yang sedang berbicara.</translation>
    </message>
    <message>
        <source>{name} joins in without being called.</source>
        <translation>{name} ikut bicara tanpa ditunjuk.</translation>
    </message>
    <message>
        <source>{name} turns away and grows silent.</source>
        <translation>{name} memalingkan muka dan diam.</translation>
    </message>
    <message>
        <source>{name} is close to tears.</source>
        <translation>{name} hampir menangis.</translation>
    </message>
    <message>
        <source>{name} and another begin to quarrel.</source>
        <translation>{name} dan seorang anggota lain mulai bertengkar.</translation>
    </message>
</context>
<context>
    <name>PracticeAdvice</name>
    <message>
        <source>Let it run a little longer: after two or three minutes the members begin to act.</source>
        <translation>Biarkan berjalan sedikit lebih lama: setelah dua atau tiga menit anggota mulai bereaksi.</translation>
    </message>
    <message>
        <source>Begin the closing earlier, so that its protected minutes are really used: what the members take home is said there.</source>
        <translation>Mulailah penutupan lebih awal agar menitnya yang terlindung benar-benar terpakai: di situlah anggota mengucapkan apa yang mereka bawa pulang.</translation>
    </message>
    <message>
        <source>Choose a slower speed. First the eye for the members, then the pace.</source>
        <translation>Pilih kecepatan yang lebih pelan. Latih dulu kejelian melihat anggota, baru kecepatannya.</translation>
    </message>
    <message>
        <source>When the group hesitates, give it time: not yet, or back to the opening. The closing keeps its minutes either way.</source>
        <translation>Saat kelompok ragu, beri waktu: belum siap, atau kembali ke pembukaan. Menit penutupan tetap aman.</translation>
    </message>
    <message>
        <source>Try it faster, or with the members&apos; screen (F5) and a note typed on the way (N).</source>
        <translation>Coba lebih cepat, atau dengan layar anggota (F5) dan catatan yang diketik sambil jalan (N).</translation>
    </message>
    <message>
        <source>Take a latecomer in at once: choose the member and press the key for late. Then turn time and pairs are right again.</source>
        <translation>Catat anggota yang terlambat begitu ia datang: pilih anggotanya lalu tekan tombol terlambat. Waktu giliran dan pasangan pun langsung sesuai.</translation>
    </message>
    <message>
        <source>When somebody has to leave, note it at once: the record then knows who was there when.</source>
        <translation>Saat ada yang harus pulang, catat saat itu juga: catatan pertemuan jadi tahu siapa hadir sampai kapan.</translation>
    </message>
    <message>
        <source>Look also at those who say nothing: a glance, a turning away, tears. Such marks help you most afterwards.</source>
        <translation>Perhatikan juga yang tidak bicara: tatapan, muka yang berpaling, air mata. Tanda seperti itu paling berguna bagi Anda sesudahnya.</translation>
    </message>
    <message>
        <source>Try to mark without looking down for long: a number for the member, a letter for what you saw.</source>
        <translation>Cobalah memberi tanda tanpa lama menunduk ke layar: satu angka untuk anggota, satu huruf untuk yang Anda lihat.</translation>
    </message>
</context>
<context>
    <name>PracticeEnd</name>
    <message>
        <source>What is not ticked came up too, and was there to be seen.</source>
        <translation>Yang tidak bercentang pun terjadi dan dapat diamati.</translation>
    </message>
    <message>
        <source>The practice is over</source>
        <translation>Latihan selesai</translation>
    </message>
    <message>
        <source>Nothing of it was kept.</source>
        <translation>Tidak ada yang disimpan.</translation>
    </message>
    <message>
        <source>Practice again</source>
        <translation>Latihan lagi</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Belum ada.</translation>
    </message>
    <message>
        <source>What came up</source>
        <translation>Yang terjadi</translation>
    </message>
    <message>
        <source>Minutes used and planned</source>
        <translation>Menit terpakai dan rencana</translation>
    </message>
    <message>
        <source>To try next time</source>
        <translation>Coba lain kali</translation>
    </message>
    <message>
        <source>{used} of {planned}</source>
        <translation>{used} dari {planned}</translation>
    </message>
</context>
<context>
    <name>PracticePage</name>
    <message>
        <source>A meeting of yours is running. Practice when it is over.</source>
        <translation>Pertemuan Anda sedang berjalan. Berlatihlah setelah selesai.</translation>
    </message>
    <message>
        <source>{name} is not here yet.</source>
        <translation>{name} belum datang.</translation>
    </message>
    <message>
        <source>Look who is here, then Enter starts the meeting.</source>
        <translation>Lihat siapa yang hadir, lalu Enter memulai pertemuan.</translation>
    </message>
    <message>
        <source>Greet the group and read the steps.</source>
        <translation>Sapa kelompok dan baca langkahnya.</translation>
    </message>
    <message>
        <source>What the members do will stand here.</source>
        <translation>Apa yang dilakukan anggota akan tertulis di sini.</translation>
    </message>
</context>
<context>
    <name>PracticeSetup</name>
    <message>
        <source>Start the practice</source>
        <translation>Mulai latihan</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Nothing of it is kept.</source>
        <translation>Tidak ada yang disimpan.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>You lead a meeting with eight invented members and a fast clock, on the real screen and with the real keys. They come late, speak, fall silent, hesitate; a line on top tells you.</source>
        <translation>Anda memimpin pertemuan dengan delapan anggota rekaan dan jam yang dipercepat, di layar dan dengan tombol yang sebenarnya. Mereka datang terlambat, bicara, terdiam, ragu; sebaris tulisan di atas memberi tahu Anda.</translation>
    </message>
    <message>
        <source>Nothing of it enters your records: the practice has a folder of its own, which is deleted at the end.</source>
        <translation>Tidak ada yang masuk ke catatan Anda: latihan memakai folder sendiri yang dihapus setelah selesai.</translation>
    </message>
    <message>
        <source>Practice a meeting</source>
        <translation>Latihan memimpin kelompok</translation>
    </message>
    <message>
        <source>Length in minutes</source>
        <translation>Lama pertemuan (menit)</translation>
    </message>
    <message>
        <source>Which meeting</source>
        <translation>Pertemuan yang mana</translation>
    </message>
    <message>
        <source>Speed of the clock</source>
        <translation>Kecepatan jam</translation>
    </message>
    <message numerus="yes">
        <source>It takes about %n minute(s).</source>
        <translation>
            <numerusform>Lamanya sekitar %n menit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PracticeStrip</name>
    <message>
        <source>Practice · nothing of it is kept</source>
        <translation>Latihan · tidak ada yang disimpan</translation>
    </message>
    <message>
        <source>End practice</source>
        <translation>Akhiri latihan</translation>
    </message>
    <message>
        <source>Change the speed</source>
        <translation>Ubah kecepatan</translation>
    </message>
    <message>
        <source>Speed ×{pace}</source>
        <translation>Kecepatan ×{pace}</translation>
    </message>
</context>
<context>
    <name>PresenceList</name>
    <message>
        <source>Attendance</source>
        <translation>Kehadiran</translation>
    </message>
    <message>
        <source>Nobody was enrolled on that day.</source>
        <translation>Belum ada anggota yang terdaftar pada hari itu.</translation>
    </message>
</context>
<context>
    <name>PresenceRow</name>
    <message>
        <source>Minute of arrival</source>
        <translation>Waktu tiba</translation>
    </message>
    <message>
        <source>when?</source>
        <translation>pukul?</translation>
    </message>
</context>
<context>
    <name>PrintPaper</name>
    <message>
        <source>Preview</source>
        <translation>Pratinjau</translation>
    </message>
    <message>
        <source>Save the sheets</source>
        <translation>Simpan lembar</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>halaman {page} dari {pages}</translation>
    </message>
    <message>
        <source>The preview is being prepared …</source>
        <translation>Pratinjau sedang disiapkan …</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Tersimpan sebagai {file}.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>What you typed last is not saved, so the program stays open and tries again.</source>
        <translation>Tulisan terakhir belum tersimpan, jadi program tetap terbuka dan mencoba lagi.</translation>
    </message>
    <message>
        <source>Close without saving it</source>
        <translation>Tutup tanpa menyimpannya</translation>
    </message>
</context>
<context>
    <name>ProgrammeFill</name>
    <message numerus="yes">
        <source>Save %n meeting(s)</source>
        <translation>
            <numerusform>Simpan %n pertemuan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left out</source>
        <translation>
            <numerusform>%n hari dilewati</numerusform>
        </translation>
    </message>
    <message>
        <source>left out</source>
        <translation>dilewati</translation>
    </message>
    <message>
        <source>there is a meeting already</source>
        <translation>sudah ada pertemuan</translation>
    </message>
    <message>
        <source>in the past</source>
        <translation>sudah lewat</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>setiap minggu</translation>
    </message>
    <message>
        <source>every two weeks</source>
        <translation>setiap dua minggu</translation>
    </message>
    <message>
        <source>every four weeks</source>
        <translation>setiap empat minggu</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n menit</numerusform>
        </translation>
    </message>
    <message>
        <source>another length</source>
        <translation>lama lain</translation>
    </message>
    <message>
        <source>min</source>
        <translation>menit</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Menit</translation>
    </message>
    <message>
        <source>First day without a meeting</source>
        <translation>Hari pertama tanpa pertemuan</translation>
    </message>
    <message>
        <source>Last day without a meeting</source>
        <translation>Hari terakhir tanpa pertemuan</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Proposed days</source>
        <translation>Usulan hari</translation>
    </message>
    <message>
        <source>Take all in again</source>
        <translation>Masukkan lagi semua</translation>
    </message>
    <message>
        <source>The first day is in the past. That is fine for meetings written up later.</source>
        <translation>Hari pertama sudah lewat. Tidak apa-apa bila pertemuannya baru dicatat sekarang.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Pertemuan</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Hari pertama</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Berapa sering</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Mulai pukul</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Lama</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>from</source>
        <translation>dari</translation>
    </message>
    <message>
        <source>to</source>
        <translation>sampai</translation>
    </message>
    <message>
        <source>Leave these days out</source>
        <translation>Hari yang dilewati</translation>
    </message>
    <message>
        <source>Holidays and examinations</source>
        <translation>Libur dan ujian</translation>
    </message>
    <message>
        <source>Click a day, or press Enter on it, to leave it out.</source>
        <translation>Klik satu hari, atau tekan Enter di situ, untuk melewatinya.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>These days are proposed</source>
        <translation>Usulan hari pertemuan</translation>
    </message>
</context>
<context>
    <name>ProgrammeTab</name>
    <message>
        <source>Meetings</source>
        <translation>Pertemuan</translation>
    </message>
    <message>
        <source>{held} of {total} meetings held</source>
        <translation>{held} dari {total} pertemuan terlaksana</translation>
    </message>
    <message>
        <source>Hide what was called off</source>
        <translation>Sembunyikan yang dibatalkan</translation>
    </message>
    <message numerus="yes">
        <source>Show %n called off</source>
        <translation>
            <numerusform>Tampilkan %n yang dibatalkan</numerusform>
        </translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Ke-</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Menit</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Rencana</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topik</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Fill the programme</source>
        <translation>Isi program</translation>
    </message>
    <message>
        <source>No meeting is planned yet</source>
        <translation>Belum ada pertemuan yang direncanakan</translation>
    </message>
    <message>
        <source>Four weekly meetings are usual. Say when the first one is; the others follow, holidays can be left out, and every meeting gets a plan to start from.</source>
        <translation>Biasanya empat pertemuan, seminggu sekali. Tentukan tanggal yang pertama; yang lain mengikuti, hari libur bisa dilewati, dan setiap pertemuan langsung punya rencana awal.</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Other members</source>
        <translation>Anggota lain</translation>
    </message>
    <message>
        <source>present {n} of {all}</source>
        <translation>hadir {n} dari {all}</translation>
    </message>
    <message>
        <source>Nothing has been observed of {name} yet.</source>
        <translation>Belum ada amatan tentang {name}.</translation>
    </message>
    <message>
        <source>Thin lines: other members.</source>
        <translation>Garis tipis: anggota lain.</translation>
    </message>
    <message>
        <source>A change is no proof of a cause; there is no comparison group.</source>
        <translation>Perubahan ini belum menunjukkan sebab karena tidak ada kelompok pembanding.</translation>
    </message>
    <message>
        <source>all five</source>
        <translation>jumlah</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>kontak</translation>
    </message>
    <message>
        <source>communication</source>
        <translation>komunikasi</translation>
    </message>
    <message>
        <source>Social interaction, as observed</source>
        <translation>Interaksi sosial, amatan konselor</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Kehadiran</translation>
    </message>
    <message>
        <source>The way so far</source>
        <translation>Perjalanan</translation>
    </message>
    <message>
        <source>There is no group yet</source>
        <translation>Belum ada kelompok</translation>
    </message>
    <message>
        <source>Here you will see how each member takes part, meeting by meeting.</source>
        <translation>Di sini terlihat keikutsertaan setiap anggota dari pertemuan ke pertemuan.</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Kelompok baru</translation>
    </message>
    <message>
        <source>Nobody is in this group yet</source>
        <translation>Kelompok ini belum punya anggota</translation>
    </message>
    <message>
        <source>Add the members first; what is noted about each gathers here.</source>
        <translation>Tambahkan anggotanya dulu; catatan tentang setiap anggota akan terkumpul di sini.</translation>
    </message>
    <message>
        <source>Open the group</source>
        <translation>Buka kelompok</translation>
    </message>
    <message>
        <source>No meeting has been held yet</source>
        <translation>Belum ada pertemuan yang terlaksana</translation>
    </message>
    <message>
        <source>After the first meeting: attendance, marks and notes of each member.</source>
        <translation>Setelah pertemuan pertama, kehadiran, tanda, dan catatan setiap anggota tampil di sini.</translation>
    </message>
    <message>
        <source>Open the programme</source>
        <translation>Buka program</translation>
    </message>
</context>
<context>
    <name>ProofStep</name>
    <message>
        <source>Take your sheet in your hand</source>
        <translation>Ambil lembar pemulihan Anda</translation>
    </message>
    <message>
        <source>Type two blocks of the code from it, to be sure that it can be read.</source>
        <translation>Ketik dua blok kode dari lembar itu, untuk memastikan kodenya terbaca.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Lanjut</translation>
    </message>
    <message>
        <source>Show the code again</source>
        <translation>Tampilkan kode lagi</translation>
    </message>
    <message>
        <source>Block {number}</source>
        <translation>Blok {number}</translation>
    </message>
    <message>
        <source>Block {number} is still empty.</source>
        <translation>Blok {number} masih kosong.</translation>
    </message>
    <message>
        <source>Block {number} is not the one on your sheet. Compare it again; if the sheet is wrong, show the code again and make a new one.</source>
        <translation>Blok {number} belum cocok dengan kode Anda. Bandingkan sekali lagi; bila lembarnya salah, tampilkan kode lagi dan buat lembar baru.</translation>
    </message>
</context>
<context>
    <name>Protocol</name>
    <message>
        <source>Started</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Jeda</translation>
    </message>
    <message>
        <source>Ready?</source>
        <translation>Siap?</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Dipakai</translation>
    </message>
    <message>
        <source>Steps added</source>
        <translation>Langkah tambahan</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Dilewati</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Ikrar</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>Komitmen</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Tanda</translation>
    </message>
    <message>
        <source>Safety card</source>
        <translation>Kartu keselamatan</translation>
    </message>
    <message>
        <source>came in minute {minute}</source>
        <translation>datang menit ke-{minute}</translation>
    </message>
    <message>
        <source>left in minute {minute}</source>
        <translation>pulang menit ke-{minute}</translation>
    </message>
    <message>
        <source>there for {minutes} min</source>
        <translation>hadir {minutes} menit</translation>
    </message>
    <message>
        <source>missed: {stages}</source>
        <translation>tidak ikut tahap: {stages}</translation>
    </message>
    <message>
        <source>{time}, {minutes} min late</source>
        <translation>{time}, terlambat {minutes} menit</translation>
    </message>
    <message>
        <source>{time}, {minutes} min early</source>
        <translation>{time}, lebih awal {minutes} menit</translation>
    </message>
    <message>
        <source>{time}, on time</source>
        <translation>{time}, tepat waktu</translation>
    </message>
    <message>
        <source>{time}, {minutes} min after the bell</source>
        <translation>{time}, {minutes} menit setelah bel</translation>
    </message>
    <message>
        <source>{time}, {minutes} min before the bell</source>
        <translation>{time}, {minutes} menit sebelum bel</translation>
    </message>
    <message>
        <source>{time}, at the bell</source>
        <translation>{time}, tepat saat bel</translation>
    </message>
    <message>
        <source>bell moved {minutes} min later</source>
        <translation>bel diundur {minutes} menit</translation>
    </message>
    <message>
        <source>bell moved {minutes} min earlier</source>
        <translation>bel dimajukan {minutes} menit</translation>
    </message>
    <message>
        <source>{count}×, {minutes} min in all</source>
        <translation>{count}×, seluruhnya {minutes} menit</translation>
    </message>
    <message>
        <source>returns: {count}</source>
        <translation>kembali: {count}×</translation>
    </message>
    <message>
        <source>went back to an earlier stage {count}×</source>
        <translation>kembali ke tahap sebelumnya {count}×</translation>
    </message>
    <message>
        <source>{name} ({stage})</source>
        <translation>{name} ({stage})</translation>
    </message>
    <message>
        <source>read {time}, {heard} of {present} heard it</source>
        <translation>dibacakan {time}, didengar {heard} dari {present} anggota</translation>
    </message>
    <message>
        <source>read {time}, all {present} heard it</source>
        <translation>dibacakan {time}, didengar semua ({present} anggota)</translation>
    </message>
    <message>
        <source>there: {names}</source>
        <translation>saat itu ada: {names}</translation>
    </message>
    <message>
        <source>told afterwards: {names}</source>
        <translation>diberi tahu kemudian: {names}</translation>
    </message>
    <message>
        <source>not told yet: {names}</source>
        <translation>belum diberi tahu: {names}</translation>
    </message>
    <message>
        <source>made: {count}</source>
        <translation>dibuat: {count}</translation>
    </message>
    <message>
        <source>asked back: {answers}</source>
        <translation>ditanyakan kembali: {answers}</translation>
    </message>
    <message>
        <source>opened {times}</source>
        <translation>dibuka {times}</translation>
    </message>
    <message>
        <source>{what} {count}×</source>
        <translation>{what} {count}×</translation>
    </message>
</context>
<context>
    <name>ProtocolCard</name>
    <message>
        <source>Protocol</source>
        <translation>Jalannya pertemuan</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>rencana</translation>
    </message>
    <message>
        <source>actual</source>
        <translation>realisasi</translation>
    </message>
    <message>
        <source>{done} of {all} steps</source>
        <translation>{done} dari {all} langkah</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} mnt</translation>
    </message>
    <message>
        <source>{planned} → {changed} min</source>
        <translation>{planned} → {changed} mnt</translation>
    </message>
    <message>
        <source>no log</source>
        <translation>tanpa catatan</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>tidak sampai</translation>
    </message>
    <message>
        <source>{planned} minutes planned</source>
        <translation>direncanakan {planned} menit</translation>
    </message>
    <message>
        <source>{minutes} of {planned} planned minutes</source>
        <translation>{minutes} dari {planned} menit yang direncanakan</translation>
    </message>
    <message numerus="yes">
        <source>Looked at in the room: %n point(s)</source>
        <translation>
            <numerusform>Ruang yang sudah diperiksa: %n butir</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Homeroom Facilitator</source>
        <translation>Homeroom Facilitator</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Lembar pemulihan</translation>
    </message>
    <message>
        <source>When you need it</source>
        <translation>Bila diperlukan</translation>
    </message>
    <message>
        <source>Where to keep it</source>
        <translation>Di mana menyimpannya</translation>
    </message>
    <message>
        <source>Keep this sheet apart from the computer.</source>
        <translation>Simpan lembar ini terpisah dari komputer.</translation>
    </message>
    <message>
        <source>This code opens your data when the passphrase is forgotten or the key file is lost. Nobody else has it, and nobody can make it again: without passphrase and without code the notes stay closed for good.</source>
        <translation>Kode ini membuka data Anda jika Anda lupa kata sandi atau berkas kunci hilang. Tidak ada orang lain yang memilikinya, dan tidak ada yang dapat membuatnya ulang: tanpa kata sandi dan tanpa kode ini, catatan tidak dapat dibuka selamanya.</translation>
    </message>
    <message>
        <source>Choose “Open with the recovery code” on the first screen.</source>
        <translation>Pilih “Buka dengan kode pemulihan” pada layar pertama.</translation>
    </message>
    <message>
        <source>Type the ten blocks in order. Capitals and hyphens do not matter; the letters I, L, O and U do not occur.</source>
        <translation>Ketik sepuluh blok secara berurutan. Huruf besar atau kecil dan tanda hubung tidak berpengaruh; huruf I, L, O, dan U tidak dipakai.</translation>
    </message>
    <message>
        <source>Then choose a new passphrase. This sheet stays valid.</source>
        <translation>Setelah itu, buat kata sandi baru. Lembar ini tetap berlaku.</translation>
    </message>
    <message>
        <source>Where you keep certificates and other papers that must not get lost: a locked cabinet, a safe, a sealed envelope.</source>
        <translation>Di tempat Anda menyimpan ijazah dan surat penting: lemari terkunci, brankas, atau amplop tersegel.</translation>
    </message>
    <message>
        <source>Not in the laptop bag, and not as a photo on a phone.</source>
        <translation>Jangan di tas laptop, dan jangan difoto dengan ponsel.</translation>
    </message>
    <message>
        <source>Whoever has this sheet and the computer can read everything. Tell one person you trust where it lies.</source>
        <translation>Siapa pun yang memegang lembar ini beserta komputernya dapat membaca semuanya. Beri tahu satu orang yang Anda percaya di mana lembar ini disimpan.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Komputer</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>Disimpan di</translation>
    </message>
</context>
<context>
    <name>RecoveryFrame</name>
    <message>
        <source>Choose a new passphrase</source>
        <translation>Buat kata sandi baru</translation>
    </message>
    <message>
        <source>The code fits, and it stays good. From now on this passphrase opens too.</source>
        <translation>Kodenya cocok dan tetap berlaku. Mulai sekarang kata sandi ini juga membuka data Anda.</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>Simpan lembar pemulihan</translation>
    </message>
    <message>
        <source>Recovery sheet.pdf</source>
        <translation>Lembar pemulihan.pdf</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Cadangan</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Pilih cadangan</translation>
    </message>
    <message>
        <source>Your data are kept in {folder}</source>
        <translation>Data Anda disimpan di {folder}</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Pulihkan cadangan…</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Acknowledged by,</source>
        <translation>Mengetahui,</translation>
    </message>
    <message>
        <source>NIP {number}</source>
        <translation>NIP {number}</translation>
    </message>
    <message>
        <source>Report on a Group Counseling Meeting</source>
        <translation>Laporan Pelaksanaan Layanan Konseling Kelompok</translation>
    </message>
    <message>
        <source>Report on a Group Guidance Meeting</source>
        <translation>Laporan Pelaksanaan Layanan Bimbingan Kelompok</translation>
    </message>
    <message>
        <source>CONFIDENTIAL</source>
        <translation>RAHASIA</translation>
    </message>
    <message>
        <source>For internal use</source>
        <translation>Untuk kalangan terbatas</translation>
    </message>
    <message>
        <source>Counselee {number}</source>
        <translation>Konseli {number}</translation>
    </message>
    <message>
        <source>Member {number}</source>
        <translation>Anggota {number}</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>Kepala Sekolah</translation>
    </message>
    <message>
        <source>Head of the counseling unit</source>
        <translation>Kepala Unit Layanan Konseling</translation>
    </message>
    <message>
        <source>School counselor</source>
        <translation>Guru Bimbingan dan Konseling</translation>
    </message>
    <message>
        <source>Counselor</source>
        <translation>Konselor</translation>
    </message>
    <message>
        <source>Counselee</source>
        <translation>Konseli</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Anggota</translation>
    </message>
    <message>
        <source>full names</source>
        <translation>nama lengkap</translation>
    </message>
    <message>
        <source>names as initials</source>
        <translation>nama sebagai inisial</translation>
    </message>
    <message>
        <source>names as numbers</source>
        <translation>nama sebagai nomor</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Kelompok</translation>
    </message>
    <message>
        <source>Field and aim</source>
        <translation>Bidang, tujuan</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topik</translation>
    </message>
    <message>
        <source>Day and date</source>
        <translation>Hari, tanggal</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>School year</source>
        <translation>Tahun pelajaran</translation>
    </message>
    <message>
        <source>Academic year</source>
        <translation>Tahun akademik</translation>
    </message>
    <message>
        <source>A. Participants and attendance</source>
        <translation>A. Anggota kelompok dan kehadiran</translation>
    </message>
    <message>
        <source>B. Course of the four stages</source>
        <translation>B. Pelaksanaan setiap tahap</translation>
    </message>
    <message>
        <source>C. Process and results</source>
        <translation>C. Proses dan hasil</translation>
    </message>
    <message>
        <source>D. Analysis</source>
        <translation>D. Analisis</translation>
    </message>
    <message>
        <source>E. Follow-up plan</source>
        <translation>E. Rencana tindak lanjut</translation>
    </message>
    <message>
        <source>F. Supporting and hindering factors</source>
        <translation>F. Faktor pendukung dan penghambat</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation>Kehadiran</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>Stage, plan / actual</source>
        <translation>Tahap dan menit</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Uraian kegiatan</translation>
    </message>
    <message>
        <source>Observed (mean, 0–3)</source>
        <translation>Hasil pengamatan (rata-rata 0–3)</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Tanda perilaku</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>Komitmen</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Kesimpulan</translation>
    </message>
    <message>
        <source>Achieved</source>
        <translation>Hasil yang dicapai</translation>
    </message>
    <message>
        <source>Group notes</source>
        <translation>Catatan proses</translation>
    </message>
    <message>
        <source>Supporting</source>
        <translation>Pendukung</translation>
    </message>
    <message>
        <source>Hindering</source>
        <translation>Penghambat</translation>
    </message>
    <message>
        <source>Meeting {number} of {total}</source>
        <translation>Pertemuan ke-{number} dari {total}</translation>
    </message>
    <message>
        <source>{group}, {technique} technique</source>
        <translation>{group}, teknik {technique}</translation>
    </message>
    <message>
        <source>{span} ({minutes} minutes)</source>
        <translation>{span} ({minutes} menit)</translation>
    </message>
    <message>
        <source>{time} ({minutes} minutes planned)</source>
        <translation>{time} (direncanakan {minutes} menit)</translation>
    </message>
    <message>
        <source>arrived {time}</source>
        <translation>tiba {time}</translation>
    </message>
    <message>
        <source>left {time}</source>
        <translation>pulang {time}</translation>
    </message>
    <message>
        <source>there {span}</source>
        <translation>hadir {span}</translation>
    </message>
    <message>
        <source>{present} of the {enrolled} members enrolled on that day took part.</source>
        <translation>Hadir {present} dari {enrolled} anggota.</translation>
    </message>
    <message>
        <source>All members attended ({enrolled}).</source>
        <translation>Semua anggota hadir ({enrolled}).</translation>
    </message>
    <message>
        <source>Attendance not taken: {count}.</source>
        <translation>Kehadiran belum diisi: {count}.</translation>
    </message>
    <message>
        <source>Ice-breaker: {name}</source>
        <translation>Ice breaking: {name}</translation>
    </message>
    <message>
        <source>Activity: {name}</source>
        <translation>Aktivitas: {name}</translation>
    </message>
    <message>
        <source>Additional step: {step}</source>
        <translation>Langkah tambahan: {step}</translation>
    </message>
    <message>
        <source>Additional steps: {steps}</source>
        <translation>Langkah tambahan: {steps}</translation>
    </message>
    <message>
        <source>{number}) {step}</source>
        <translation>{number}) {step}</translation>
    </message>
    <message>
        <source>Confidentiality agreement read, heard by {heard} of {present} present.</source>
        <translation>Ikrar kerahasiaan diucapkan, didengar {heard} dari {present} anggota.</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>belum terlaksana</translation>
    </message>
    <message>
        <source>Planned {planned} minutes, actual {actual}.</source>
        <translation>Alokasi waktu {planned} menit, realisasi {actual} menit.</translation>
    </message>
    <message>
        <source>Planned {planned} minutes.</source>
        <translation>Alokasi waktu {planned} menit.</translation>
    </message>
    <message>
        <source>Paused {count}× ({minutes} minutes).</source>
        <translation>Terhenti {count} kali ({minutes} menit).</translation>
    </message>
    <message>
        <source>Went back to an earlier stage {count}×.</source>
        <translation>Kembali ke tahap sebelumnya {count} kali.</translation>
    </message>
    <message>
        <source>{count} of {present} members present were observed.</source>
        <translation>{count} dari {present} anggota yang hadir diamati.</translation>
    </message>
    <message>
        <source>All members present were observed.</source>
        <translation>Semua anggota yang hadir diamati.</translation>
    </message>
    <message>
        <source>In the whole group: {marks}.</source>
        <translation>Seluruh kelompok: {marks}.</translation>
    </message>
    <message>
        <source>Made in this meeting: {count}.</source>
        <translation>Komitmen yang dibuat: {count}.</translation>
    </message>
    <message>
        <source>Asked back: {answers}.</source>
        <translation>Ditanyakan kembali: {answers}.</translation>
    </message>
    <message>
        <source>{what} {count}×</source>
        <translation>{what} {count}×</translation>
    </message>
    <message>
        <source>Next meeting: no. {number}, {day}, {time}.</source>
        <translation>Pertemuan ke-{number}: {day}, pukul {time}.</translation>
    </message>
    <message>
        <source>Next meeting: no. {number}, {day}, {time}, {place}.</source>
        <translation>Pertemuan ke-{number}: {day}, pukul {time}, {place}.</translation>
    </message>
    <message>
        <source>– nothing recorded</source>
        <translation>(tidak ada catatan)</translation>
    </message>
    <message>
        <source>{group} · meeting {number} · {names}</source>
        <translation>{group} · pertemuan {number} · {names}</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>halaman {page} dari {pages}</translation>
    </message>
    <message>
        <source>The group was ready at the first question</source>
        <translation>Kelompok menyatakan siap melanjutkan</translation>
    </message>
    <message>
        <source>The group was ready after {minutes} more minutes</source>
        <translation>Kelompok siap setelah ditambah {minutes} menit</translation>
    </message>
    <message>
        <source>The group was ready after one return to the opening</source>
        <translation>Kelompok siap setelah sekali kembali ke pembentukan</translation>
    </message>
    <message>
        <source>The group was ready after {count} returns to the opening</source>
        <translation>Kelompok siap setelah {count} kali kembali ke pembentukan</translation>
    </message>
    <message>
        <source>The group was not ready yet</source>
        <translation>Kelompok belum siap</translation>
    </message>
    <message>
        <source>The group went back to the opening once</source>
        <translation>Kelompok sekali kembali ke pembentukan</translation>
    </message>
    <message>
        <source>The group went back to the opening {count}×</source>
        <translation>Kelompok {count} kali kembali ke pembentukan</translation>
    </message>
    <message>
        <source>{told}.</source>
        <translation>{told}.</translation>
    </message>
    <message>
        <source>{told}, {minutes} minutes were added.</source>
        <translation>{told}, ditambah {minutes} menit.</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Save as PDF…</source>
        <translation>Simpan sebagai PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Cetak…</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Semua kelompok</translation>
    </message>
    <message>
        <source>Meeting {number} · {date}</source>
        <translation>Pertemuan {number} · {date}</translation>
    </message>
    <message>
        <source>not printed yet</source>
        <translation>belum dicetak</translation>
    </message>
    <message>
        <source>printed or saved {date}</source>
        <translation>dicetak atau disimpan {date}</translation>
    </message>
    <message>
        <source>closing not written yet</source>
        <translation>penutupan belum ditulis</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>halaman {page} dari {pages}</translation>
    </message>
    <message>
        <source>The preview is being prepared …</source>
        <translation>Pratinjau sedang disiapkan …</translation>
    </message>
    <message>
        <source>Save the summary</source>
        <translation>Simpan laporan</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Simpan di tempat lain…</translation>
    </message>
    <message>
        <source>Saved as {file}. Unlike the vault, it is not encrypted.</source>
        <translation>Tersimpan sebagai {file}. Berkas ini tidak terenkripsi.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Tampilkan folder</translation>
    </message>
    <message>
        <source>Summaries</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Kelompok</translation>
    </message>
    <message>
        <source>↑ ↓ meeting · PgUp PgDn page</source>
        <translation>↑ ↓ pertemuan · PgUp PgDn halaman</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Pratinjau</translation>
    </message>
    <message>
        <source>To the next meeting</source>
        <translation>Ke pertemuan berikutnya</translation>
    </message>
    <message>
        <source>It is here as soon as the first meeting is over.</source>
        <translation>Laporan muncul di sini begitu pertemuan pertama selesai.</translation>
    </message>
    <message>
        <source>There is no summary yet</source>
        <translation>Belum ada laporan</translation>
    </message>
</context>
<context>
    <name>RestoreStep</name>
    <message>
        <source>Restore a backup</source>
        <translation>Pulihkan cadangan</translation>
    </message>
    <message>
        <source>The backup takes the place of the data in this folder. What is here now is set aside in the folder “backups”, not deleted.</source>
        <translation>Cadangan menggantikan data di folder ini. Yang ada sekarang tidak dihapus, tetapi disisihkan ke folder “backups”.</translation>
    </message>
    <message>
        <source>I have the recovery code instead</source>
        <translation>Saya punya kode pemulihannya</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Pulihkan</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>{file}, made on {day}</source>
        <translation>{file}, dibuat {day}</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Kata sandi cadangan</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Kode pemulihan</translation>
    </message>
</context>
<context>
    <name>RoomChecklist</name>
    <message>
        <source>The room</source>
        <translation>Ruangan</translation>
    </message>
    <message>
        <source>consent on file from {count} of {all}</source>
        <translation>surat persetujuan ada: {count} dari {all}</translation>
    </message>
    <message>
        <source>not from {names}</source>
        <translation>belum: {names}</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} dari {all}</translation>
    </message>
    <message>
        <source>Back to the room</source>
        <translation>Kembali ke ruangan</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>Yang bisa diucapkan</translation>
    </message>
    <message>
        <source>Home room</source>
        <translation>Serasa di rumah</translation>
    </message>
    <message>
        <source>As the room is</source>
        <translation>Ruang biasa</translation>
    </message>
</context>
<context>
    <name>SafetyCard</name>
    <message>
        <source>The clock stands still. The record says only that this card was used.</source>
        <translation>Waktu berhenti dulu. Yang tercatat hanya bahwa kartu ini dibuka.</translation>
    </message>
    <message>
        <source>Back to the meeting</source>
        <translation>Kembali ke pertemuan</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Safety card</source>
        <translation>Kartu keselamatan</translation>
    </message>
    <message>
        <source>↑ ↓ or a digit: another situation</source>
        <translation>↑ ↓ atau angka: keadaan lain</translation>
    </message>
    <message>
        <source>Space: read on</source>
        <translation>Spasi: baca terus</translation>
    </message>
</context>
<context>
    <name>SafetyFields</name>
    <message>
        <source>none</source>
        <translation>tidak</translation>
    </message>
    <message>
        <source>a little</source>
        <translation>sedikit</translation>
    </message>
    <message>
        <source>much</source>
        <translation>banyak</translation>
    </message>
    <message>
        <source>The library keeps it away from members it would not suit.</source>
        <translation>Pustaka tidak menawarkannya bila ada anggota yang tidak cocok dengannya.</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Sentuhan</translation>
    </message>
    <message>
        <source>Moving about</source>
        <translation>Gerak di ruangan</translation>
    </message>
    <message>
        <source>Nimble legs or fingers</source>
        <translation>Kaki atau jari yang lincah</translation>
    </message>
    <message>
        <source>Reading or writing</source>
        <translation>Membaca atau menulis</translation>
    </message>
    <message>
        <source>Good hearing</source>
        <translation>Pendengaran yang baik</translation>
    </message>
    <message>
        <source>May embarrass</source>
        <translation>Bisa membuat malu</translation>
    </message>
    <message>
        <source>Winning and losing</source>
        <translation>Menang dan kalah</translation>
    </message>
    <message>
        <source>May touch on something sore</source>
        <translation>Bisa menyentuh hal peka</translation>
    </message>
    <message>
        <source>everybody may stay seated</source>
        <translation>semua boleh tetap duduk</translation>
    </message>
    <message>
        <source>running</source>
        <translation>berlari</translation>
    </message>
    <message>
        <source>covered eyes</source>
        <translation>mata ditutup</translation>
    </message>
    <message>
        <source>eating or drinking</source>
        <translation>makan atau minum</translation>
    </message>
    <message>
        <source>does not suit a day of fasting</source>
        <translation>tidak cocok saat berpuasa</translation>
    </message>
    <message>
        <source>closeness of boys and girls</source>
        <translation>kedekatan putra dan putri</translation>
    </message>
    <message>
        <source>customs of faith differ about it</source>
        <translation>kebiasaan agama berbeda-beda</translation>
    </message>
</context>
<context>
    <name>SafetySection</name>
    <message>
        <source>{name} was removed.</source>
        <translation>{name} dihapus.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Kembalikan</translation>
    </message>
    <message>
        <source>A number is kept once you say whose it is.</source>
        <translation>Tulis juga nama pemilik nomornya agar tersimpan.</translation>
    </message>
    <message>
        <source>The safety card shows these first, the nearest help on top. Try each number now and then; the card says when you last did.</source>
        <translation>Kartu aman menampilkan yang ini lebih dulu, bantuan terdekat paling atas. Cobalah setiap nomor sesekali; tanggalnya ikut tertera di kartu.</translation>
    </message>
    <message>
        <source>Safety contacts</source>
        <translation>Kontak darurat</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>Tambah kontak</translation>
    </message>
    <message>
        <source>They came with the program and may have changed since.</source>
        <translation>Bawaan program; bisa saja sudah berubah.</translation>
    </message>
    <message>
        <source>Numbers for the whole country</source>
        <translation>Nomor untuk seluruh Indonesia</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>tersimpan {time}</translation>
    </message>
</context>
<context>
    <name>SaidField</name>
    <message>
        <source>Write one sentence for their screen</source>
        <translation>Tulis satu kalimat untuk layar anggota</translation>
    </message>
    <message>
        <source>One sentence for the members&apos; screen</source>
        <translation>Satu kalimat untuk layar anggota</translation>
    </message>
</context>
<context>
    <name>ScreenPanel</name>
    <message>
        <source>Members&apos; screen</source>
        <translation>Layar anggota</translation>
    </message>
    <message>
        <source>On it in the stage {stage}</source>
        <translation>Di layar pada tahap {stage}</translation>
    </message>
    <message>
        <source>This stands on the screen. Empty it and press Enter to take it off.</source>
        <translation>Ini sedang tampil di layar. Kosongkan lalu tekan Enter untuk menariknya.</translation>
    </message>
    <message>
        <source>Enter puts it on the screen.</source>
        <translation>Enter menampilkannya di layar.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>↑ ↓ · Space · Enter · Esc</source>
        <translation>↑ ↓ · Spasi · Enter · Esc</translation>
    </message>
</context>
<context>
    <name>SecuritySection</name>
    <message>
        <source>Minutes until the program locks</source>
        <translation>Menit sampai program terkunci</translation>
    </message>
    <message>
        <source>The demo has no passphrase: it is thrown away when you leave it.</source>
        <translation>Demo tidak punya kata sandi: isinya dibuang saat Anda meninggalkannya.</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Kunci sekarang</translation>
    </message>
    <message>
        <source>While nobody touches keyboard or mouse the program locks by itself, but never during a meeting.</source>
        <translation>Bila papan ketik dan tetikus tidak disentuh, program mengunci diri sendiri, tetapi tidak pernah saat pertemuan berlangsung.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Kunci aplikasi</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Kunci setelah</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>menit</translation>
    </message>
</context>
<context>
    <name>SetChips</name>
    <message>
        <source>Take out: {filter}</source>
        <translation>Lepas: {filter}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Letterhead and signatures</source>
        <translation>Kop dan tanda tangan</translation>
    </message>
    <message>
        <source>Language and text</source>
        <translation>Bahasa dan teks</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Bunyi</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Tanda</translation>
    </message>
    <message>
        <source>Safety contacts</source>
        <translation>Kontak darurat</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Keamanan</translation>
    </message>
    <message>
        <source>Data and backup</source>
        <translation>Data dan cadangan</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Tentang program</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Setelan</translation>
    </message>
</context>
<context>
    <name>SharePack</name>
    <message>
        <source>Own activities</source>
        <translation>Kegiatan sendiri</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Kosongkan</translation>
    </message>
    <message>
        <source>You have no activities of your own yet. Write one, or copy and change any.</source>
        <translation>Anda belum punya kegiatan sendiri. Tulis yang baru, atau salin lalu ubah salah satu.</translation>
    </message>
    <message>
        <source>Save the file…</source>
        <translation>Simpan berkas…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message numerus="yes">
        <source>%n activity(ies) are in the file {file} now.</source>
        <translation>
            <numerusform>%n kegiatan sudah ada di berkas {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file holds words, facts and pictures of these activities, and nothing about your groups.</source>
        <translation>Berkas ini berisi teks, keterangan, dan gambar kegiatan, tanpa apa pun tentang kelompok Anda.</translation>
    </message>
    <message>
        <source>Share own activities</source>
        <translation>Bagikan kegiatan sendiri</translation>
    </message>
    <message>
        <source>Title of the file, if you like</source>
        <translation>Judul berkas, jika mau</translation>
    </message>
    <message>
        <source>From whom, if you like</source>
        <translation>Dari siapa, jika mau</translation>
    </message>
    <message>
        <source>Activity pack (*{ending})</source>
        <translation>Paket kegiatan (*{ending})</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Kegiatan</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Simpan berkas</translation>
    </message>
</context>
<context>
    <name>SheetCard</name>
    <message>
        <source>Passphrase</source>
        <translation>Kata sandi</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Simpan sebagai PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Lanjut</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Lembar pemulihan</translation>
    </message>
    <message>
        <source>The code on it opens your data when the passphrase is forgotten. Print a new one if the sheet is lost.</source>
        <translation>Kode di lembar ini membuka data Anda jika Anda lupa kata sandi. Cetak yang baru bila lembarnya hilang.</translation>
    </message>
    <message>
        <source>New sheet…</source>
        <translation>Lembar baru…</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>Simpan lembar pemulihan</translation>
    </message>
    <message>
        <source>Recovery sheet.pdf</source>
        <translation>Lembar pemulihan.pdf</translation>
    </message>
    <message>
        <source>Saved as {file}. Keep it away from this computer.</source>
        <translation>Tersimpan sebagai {file}. Simpan terpisah dari komputer ini.</translation>
    </message>
</context>
<context>
    <name>SheetStep</name>
    <message>
        <source>Your recovery code</source>
        <translation>Kode pemulihan Anda</translation>
    </message>
    <message>
        <source>If you ever forget the passphrase, only this code opens your data. Keep it on paper, away from this computer. Without passphrase and code nothing can be recovered.</source>
        <translation>Bila suatu saat kata sandi terlupa, hanya kode ini yang membuka data Anda. Simpan di kertas, terpisah dari komputer ini. Tanpa kata sandi dan tanpa kode, data tidak dapat dipulihkan.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Simpan sebagai PDF</translation>
    </message>
    <message>
        <source>I have kept it</source>
        <translation>Sudah saya simpan</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Everything is saved again.</source>
        <translation>Semua sudah tersimpan lagi.</translation>
    </message>
</context>
<context>
    <name>Shopping</name>
    <message>
        <source>What to bring</source>
        <translation>Yang perlu dibawa</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>halaman {page} dari {pages}</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Alat dan bahan</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Untuk</translation>
    </message>
    <message>
        <source>Meeting and activity</source>
        <translation>Pertemuan dan kegiatan</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>{n} orang</translation>
    </message>
    <message>
        <source>No meeting has an activity in its plan yet.</source>
        <translation>Belum ada pertemuan yang rencananya memuat kegiatan.</translation>
    </message>
    <message>
        <source>Nothing has to be brought: no activity needs material.</source>
        <translation>Tidak ada yang perlu dibawa: semua kegiatan berjalan tanpa bahan.</translation>
    </message>
    <message>
        <source>Without material: {names}</source>
        <translation>Tanpa bahan: {names}</translation>
    </message>
    <message>
        <source>Activities that are not in the library any more: {n}</source>
        <translation>Kegiatan yang sudah tidak ada di pustaka: {n}</translation>
    </message>
</context>
<context>
    <name>SmallTimer</name>
    <message>
        <source>so far</source>
        <translation>berjalan</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>berhenti</translation>
    </message>
    <message>
        <source>over</source>
        <translation>lewat</translation>
    </message>
    <message>
        <source>left</source>
        <translation>tersisa</translation>
    </message>
</context>
<context>
    <name>SoundSection</name>
    <message>
        <source>Sound off</source>
        <translation>Suara nonaktif</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Suara aktif</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Play it once</source>
        <translation>Bunyikan sekali</translation>
    </message>
    <message>
        <source>Sound needs an extra part that is not installed here: {part}, which the extra “sound” of this program asks for. Until then the dial shows the end of a stage.</source>
        <translation>Bunyi memerlukan bagian tambahan yang belum terpasang di sini: {part}, yaitu tambahan “sound” program ini. Sampai terpasang, akhir tahap terlihat pada jam lingkaran.</translation>
    </message>
    <message>
        <source>At the end of a stage and of the extra timer. F10 turns it on and off in a meeting, where the bar always says which it is.</source>
        <translation>Di akhir tahap dan di akhir waktu tambahan. F10 menyalakan dan mematikannya saat pertemuan; bilah atas selalu menunjukkan keadaannya.</translation>
    </message>
    <message>
        <source>Chime</source>
        <translation>Bunyi penanda</translation>
    </message>
</context>
<context>
    <name>StageCard</name>
    <message>
        <source>Minutes of the stage {stage}</source>
        <translation>Menit tahap {stage}</translation>
    </message>
    <message numerus="yes">
        <source>A line holds at most %n character(s); the rest was left out.</source>
        <translation>
            <numerusform>Satu baris memuat paling banyak %n karakter; sisanya tidak ikut ditempel.</numerusform>
        </translation>
    </message>
    <message>
        <source>Protected minutes</source>
        <translation>Menit yang dilindungi</translation>
    </message>
    <message>
        <source>Move the step up (Alt+↑)</source>
        <translation>Naikkan langkah (Alt+↑)</translation>
    </message>
    <message>
        <source>Move the step down (Alt+↓)</source>
        <translation>Turunkan langkah (Alt+↓)</translation>
    </message>
    <message>
        <source>Take the step out (Ctrl+Del)</source>
        <translation>Keluarkan langkah (Ctrl+Del)</translation>
    </message>
    <message>
        <source>Add a step (Enter)</source>
        <translation>Tambah langkah (Enter)</translation>
    </message>
    <message>
        <source>While this step is done no timer is shown (Ctrl+T)</source>
        <translation>Selama langkah ini, waktu tidak ditampilkan (Ctrl+T)</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Langkah</translation>
    </message>
    <message>
        <source>A step in your own words</source>
        <translation>Langkah dengan kata-kata Anda</translation>
    </message>
    <message>
        <source>Move the sentence up (Alt+↑)</source>
        <translation>Naikkan kalimat (Alt+↑)</translation>
    </message>
    <message>
        <source>Move the sentence down (Alt+↓)</source>
        <translation>Turunkan kalimat (Alt+↓)</translation>
    </message>
    <message>
        <source>Take the sentence out (Ctrl+Del)</source>
        <translation>Keluarkan kalimat (Ctrl+Del)</translation>
    </message>
    <message>
        <source>Add a sentence (Enter)</source>
        <translation>Tambah kalimat (Enter)</translation>
    </message>
    <message>
        <source>You can say</source>
        <translation>Bisa diucapkan</translation>
    </message>
    <message>
        <source>A sentence in your own words</source>
        <translation>Kalimat dengan kata-kata Anda</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>paling sedikit</translation>
    </message>
</context>
<context>
    <name>StageColumn</name>
    <message>
        <source>Stages</source>
        <translation>Tahap</translation>
    </message>
    <message>
        <source>{planned} min</source>
        <translation>{planned} mnt</translation>
    </message>
    <message>
        <source>{spent} of {planned} min</source>
        <translation>{spent} dari {planned} mnt</translation>
    </message>
    <message>
        <source>, min. {minutes}</source>
        <translation>, min. {minutes}</translation>
    </message>
</context>
<context>
    <name>StageView</name>
    <message>
        <source>Steps</source>
        <translation>Langkah</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Jeda</translation>
    </message>
    <message>
        <source>Once more: end the meeting</source>
        <translation>Sekali lagi: akhiri</translation>
    </message>
    <message>
        <source>STAGE {number} · {name}</source>
        <translation>TAHAP {number} · {name}</translation>
    </message>
    <message>
        <source>Back to {stage}</source>
        <translation>Kembali ke {stage}</translation>
    </message>
    <message>
        <source>+ Step</source>
        <translation>+ Langkah</translation>
    </message>
    <message>
        <source>Add a step after the chosen one, else at the end (Insert)</source>
        <translation>Tambah langkah setelah yang dipilih, atau di akhir (Insert)</translation>
    </message>
    <message>
        <source>You can say</source>
        <translation>Bisa diucapkan</translation>
    </message>
    <message>
        <source>no timer for this step</source>
        <translation>tanpa penunjuk waktu</translation>
    </message>
    <message>
        <source>over</source>
        <translation>lewat</translation>
    </message>
    <message>
        <source>left</source>
        <translation>tersisa</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>jeda</translation>
    </message>
    <message>
        <source>End the meeting</source>
        <translation>Akhiri pertemuan</translation>
    </message>
    <message>
        <source>Ready, on to {stage}</source>
        <translation>Siap ke {stage}</translation>
    </message>
    <message>
        <source>On to {stage}</source>
        <translation>Lanjut ke {stage}</translation>
    </message>
    <message>
        <source>one minute more</source>
        <translation>tambah satu menit</translation>
    </message>
    <message>
        <source>one minute less</source>
        <translation>kurangi satu menit</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 mnt</translation>
    </message>
    <message>
        <source>Not yet, +3 min</source>
        <translation>Belum, +3 mnt</translation>
    </message>
</context>
<context>
    <name>StarButton</name>
    <message>
        <source>No longer a favourite</source>
        <translation>Bukan favorit lagi</translation>
    </message>
    <message>
        <source>Make it a favourite</source>
        <translation>Jadikan favorit</translation>
    </message>
</context>
<context>
    <name>StartStep</name>
    <message>
        <source>Everything is ready</source>
        <translation>Semua sudah siap</translation>
    </message>
    <message>
        <source>What would you like to do first?</source>
        <translation>Apa yang ingin Anda lakukan dulu?</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Coba demo</translation>
    </message>
    <message>
        <source>An invented group of nine with three meetings behind it; the fourth can be started at once. Nothing you do there is kept.</source>
        <translation>Kelompok rekaan sembilan orang dengan tiga pertemuan yang sudah berjalan; yang keempat bisa langsung dimulai. Tidak ada yang disimpan.</translation>
    </message>
    <message>
        <source>My first group</source>
        <translation>Kelompok pertama saya</translation>
    </message>
    <message>
        <source>Write down your members and plan the first meeting.</source>
        <translation>Catat anggota Anda dan rencanakan pertemuan pertama.</translation>
    </message>
</context>
<context>
    <name>StayLine</name>
    <message>
        <source>left early</source>
        <translation>pulang lebih awal</translation>
    </message>
    <message>
        <source>Minute of leaving</source>
        <translation>Waktu pulang</translation>
    </message>
    <message>
        <source>has heard the agreement</source>
        <translation>sudah mendengar ikrar</translation>
    </message>
</context>
<context>
    <name>StepField</name>
    <message>
        <source>Another step. Enter adds it, Esc leaves.</source>
        <translation>Langkah lain. Enter menambah, Esc batal.</translation>
    </message>
    <message>
        <source>Another step</source>
        <translation>Langkah lain</translation>
    </message>
</context>
<context>
    <name>StepPanel</name>
    <message>
        <source>Closing meeting {number}</source>
        <translation>Menutup pertemuan {number}</translation>
    </message>
    <message>
        <source>All of it is saved as you type. You may go on later.</source>
        <translation>Semua tersimpan saat diketik. Boleh dilanjutkan nanti.</translation>
    </message>
    <message>
        <source>Not saved yet, trying again</source>
        <translation>Belum tersimpan, dicoba lagi</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Shows no timer</source>
        <translation>Waktu tidak ditampilkan</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Kembalikan</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Lewati</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Naikkan</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Turunkan</translation>
    </message>
    <message>
        <source>{step}, left out</source>
        <translation>{step}, dilewati</translation>
    </message>
    <message>
        <source>{step}, without a timer</source>
        <translation>{step}, waktu tidak ditampilkan</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>{what}: one less</source>
        <translation>{what}: kurangi satu</translation>
    </message>
    <message>
        <source>{what}: one more</source>
        <translation>{what}: tambah satu</translation>
    </message>
</context>
<context>
    <name>StepsDone</name>
    <message>
        <source>All were done</source>
        <translation>Semua terlaksana</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Pilih…</translation>
    </message>
    <message>
        <source>The report tells what was ticked. Of the other steps it says nothing.</source>
        <translation>Laporan memuat langkah yang dicentang. Langkah lain tidak disebut.</translation>
    </message>
    <message>
        <source>{done} of {all} steps ticked</source>
        <translation>{done} dari {all} langkah dicentang</translation>
    </message>
    <message>
        <source>All {all} steps are told as done</source>
        <translation>Semua ({all}) langkah dilaporkan terlaksana</translation>
    </message>
</context>
<context>
    <name>TemplateName</name>
    <message>
        <source>Name of the template</source>
        <translation>Nama templat</translation>
    </message>
    <message>
        <source>Name of the template, e.g. short Friday</source>
        <translation>Nama templat, misalnya Jumat singkat</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>TemplateRow</name>
    <message numerus="yes">
        <source>Template for %n minute(s)</source>
        <translation>
            <numerusform>Templat %n menit</numerusform>
        </translation>
    </message>
    <message>
        <source>Own templates</source>
        <translation>Templat sendiri</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Templat</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>menit</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>The plan now follows the template: {kind}, {minutes} minutes.</source>
        <translation>Rencana kini mengikuti templat {kind}, {minutes} menit.</translation>
    </message>
    <message>
        <source>The plan now follows “{name}”.</source>
        <translation>Rencana kini mengikuti “{name}”.</translation>
    </message>
    <message>
        <source>The template “{name}” was taken away.</source>
        <translation>Templat “{name}” dihapus.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>The template “{name}” now holds this plan.</source>
        <translation>Templat “{name}” kini berisi rencana ini.</translation>
    </message>
    <message>
        <source>Saved as your template “{name}”.</source>
        <translation>Tersimpan sebagai templat Anda “{name}”.</translation>
    </message>
</context>
<context>
    <name>TodaysMarks</name>
    <message>
        <source>The earlier ones</source>
        <translation>Tanda sebelumnya</translation>
    </message>
</context>
<context>
    <name>TrailCard</name>
    <message>
        <source>Corrections</source>
        <translation>Riwayat pembetulan</translation>
    </message>
    <message>
        <source>Nothing was corrected.</source>
        <translation>Belum ada yang dibetulkan.</translation>
    </message>
    <message>
        <source>attendance</source>
        <translation>kehadiran</translation>
    </message>
    <message>
        <source>minute of arrival</source>
        <translation>waktu tiba</translation>
    </message>
    <message>
        <source>minute of leaving</source>
        <translation>menit pulang</translation>
    </message>
    <message>
        <source>heard the confidentiality agreement</source>
        <translation>sudah mendengar ikrar kerahasiaan</translation>
    </message>
    <message>
        <source>commitment</source>
        <translation>komitmen</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>tanda</translation>
    </message>
    <message>
        <source>the members&apos; conclusion</source>
        <translation>kesimpulan anggota</translation>
    </message>
    <message>
        <source>what was achieved</source>
        <translation>hasil yang dicapai</translation>
    </message>
    <message>
        <source>analysis</source>
        <translation>analisis</translation>
    </message>
    <message>
        <source>what helped</source>
        <translation>faktor pendukung</translation>
    </message>
    <message>
        <source>what stood in the way</source>
        <translation>faktor penghambat</translation>
    </message>
    <message>
        <source>follow-up plan</source>
        <translation>rencana tindak lanjut</translation>
    </message>
    <message>
        <source>record</source>
        <translation>catatan</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>“{text}”</translation>
    </message>
</context>
<context>
    <name>TroubleDesk</name>
    <message>
        <source>Something unexpected happened. What you typed is kept. If it happens again, close and reopen the program.</source>
        <translation>Terjadi kesalahan tak terduga. Yang sudah Anda ketik tetap tersimpan. Bila terulang, tutup lalu buka lagi programnya.</translation>
    </message>
</context>
<context>
    <name>TurnTimer</name>
    <message>
        <source>Turn</source>
        <translation>Giliran bicara</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Jeda</translation>
    </message>
    <message>
        <source>Next turn</source>
        <translation>Giliran berikut</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Lanjut</translation>
    </message>
</context>
<context>
    <name>UndoLine</name>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Open with the recovery code</source>
        <translation>Buka dengan kode pemulihan</translation>
    </message>
    <message>
        <source>Type the ten blocks from your recovery sheet. Then you choose a new passphrase; your notes stay as they are.</source>
        <translation>Ketik sepuluh blok dari lembar pemulihan Anda. Setelah itu Anda membuat kata sandi baru; catatan Anda tidak berubah.</translation>
    </message>
    <message>
        <source>The key file is damaged</source>
        <translation>Berkas kunci rusak</translation>
    </message>
    <message>
        <source>The key file is missing</source>
        <translation>Berkas kunci tidak ada</translation>
    </message>
    <message>
        <source>Your notes are still here. The passphrase alone cannot open them now, the code from your recovery sheet can; then a new key file is written.</source>
        <translation>Catatan Anda masih ada di sini. Kata sandi saja tidak cukup untuk membukanya, tetapi kode dari lembar pemulihan bisa; setelah itu berkas kunci baru dibuat.</translation>
    </message>
</context>
<context>
    <name>UseRow</name>
    <message>
        <source>Who did not join?</source>
        <translation>Siapa yang tidak ikut?</translation>
    </message>
    <message>
        <source>{name} did not join</source>
        <translation>{name} tidak ikut</translation>
    </message>
</context>
<context>
    <name>WaitingStep</name>
    <message>
        <source>The demo is being prepared</source>
        <translation>Demo sedang disiapkan</translation>
    </message>
    <message>
        <source>An invented group of nine, three meetings behind it. One moment.</source>
        <translation>Kelompok rekaan sembilan orang, tiga pertemuan sudah berjalan. Tunggu sebentar.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>names</source>
        <translation>mengenal nama</translation>
    </message>
    <message>
        <source>checking in</source>
        <translation>berbagi kabar</translation>
    </message>
    <message>
        <source>feelings</source>
        <translation>perasaan</translation>
    </message>
    <message>
        <source>readiness</source>
        <translation>kesiapan</translation>
    </message>
    <message>
        <source>focus</source>
        <translation>fokus</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>mendengar</translation>
    </message>
    <message>
        <source>cooperation</source>
        <translation>kerja sama</translation>
    </message>
    <message>
        <source>laughter</source>
        <translation>tawa</translation>
    </message>
    <message>
        <source>fresh energy</source>
        <translation>semangat</translation>
    </message>
    <message>
        <source>coming to rest</source>
        <translation>menenangkan diri</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>kontak</translation>
    </message>
    <message>
        <source>eye contact</source>
        <translation>tatap mata</translation>
    </message>
    <message>
        <source>communication</source>
        <translation>komunikasi</translation>
    </message>
    <message>
        <source>courage</source>
        <translation>keberanian</translation>
    </message>
    <message>
        <source>trust</source>
        <translation>saling percaya</translation>
    </message>
    <message>
        <source>belonging</source>
        <translation>kebersamaan</translation>
    </message>
    <message>
        <source>feeling at home</source>
        <translation>rasa betah</translation>
    </message>
    <message>
        <source>opening up</source>
        <translation>membuka diri</translation>
    </message>
    <message>
        <source>appreciation</source>
        <translation>apresiasi</translation>
    </message>
    <message>
        <source>commitment</source>
        <translation>tekad</translation>
    </message>
    <message>
        <source>reflection</source>
        <translation>refleksi</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>senyap</translation>
    </message>
    <message>
        <source>normal voices</source>
        <translation>suara biasa</translation>
    </message>
    <message>
        <source>heard next door</source>
        <translation>terdengar ke ruang sebelah</translation>
    </message>
    <message>
        <source>any room</source>
        <translation>ruang apa saja</translation>
    </message>
    <message>
        <source>sitting in a circle</source>
        <translation>duduk melingkar</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>ada meja</translation>
    </message>
    <message>
        <source>free floor</source>
        <translation>lantai yang lapang</translation>
    </message>
    <message>
        <source>personal</source>
        <translation>pribadi</translation>
    </message>
    <message>
        <source>social</source>
        <translation>sosial</translation>
    </message>
    <message>
        <source>learning</source>
        <translation>belajar</translation>
    </message>
    <message>
        <source>career</source>
        <translation>karier</translation>
    </message>
    <message>
        <source>junior high</source>
        <translation>SMP</translation>
    </message>
    <message>
        <source>senior high</source>
        <translation>SMA/SMK</translation>
    </message>
    <message>
        <source>university</source>
        <translation>mahasiswa</translation>
    </message>
    <message>
        <source>nothing personal</source>
        <translation>tidak bersifat pribadi</translation>
    </message>
    <message>
        <source>facts and tastes</source>
        <translation>fakta dan kesukaan</translation>
    </message>
    <message>
        <source>own experience</source>
        <translation>pengalaman sendiri</translation>
    </message>
    <message>
        <source>something close to the heart</source>
        <translation>hal yang dalam di hati</translation>
    </message>
    <message>
        <source>a similar word</source>
        <translation>kata yang mirip</translation>
    </message>
    <message>
        <source>fits the time</source>
        <translation>muat waktunya</translation>
    </message>
    <message>
        <source>fits in its short form</source>
        <translation>muat dalam versi singkat</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>belum pernah</translation>
    </message>
    <message>
        <source>used long ago</source>
        <translation>dipakai sudah lama</translation>
    </message>
    <message>
        <source>used before</source>
        <translation>pernah dipakai</translation>
    </message>
    <message>
        <source>a favourite</source>
        <translation>favorit</translation>
    </message>
    <message>
        <source>suits the group&apos;s field</source>
        <translation>sesuai bidang kelompok</translation>
    </message>
    <message>
        <source>written for this level</source>
        <translation>ditulis untuk jenjang ini</translation>
    </message>
    <message>
        <source>suits this meeting</source>
        <translation>sesuai untuk pertemuan ini</translation>
    </message>
    <message>
        <source>gentler than the last one</source>
        <translation>lebih lembut daripada yang terakhir</translation>
    </message>
    <message>
        <source>a step livelier, as the last one went well</source>
        <translation>setingkat lebih meriah, karena yang terakhir berjalan baik</translation>
    </message>
    <message>
        <source>other goals than lately</source>
        <translation>tujuannya berbeda dari yang terakhir</translation>
    </message>
    <message>
        <source>suits every member&apos;s needs</source>
        <translation>cocok dengan kebutuhan semua anggota</translation>
    </message>
    <message>
        <source>materials at hand</source>
        <translation>bahannya tersedia</translation>
    </message>
    <message>
        <source>everybody may stay seated</source>
        <translation>semua boleh tetap duduk</translation>
    </message>
    <message>
        <source>no touch</source>
        <translation>tanpa sentuhan</translation>
    </message>
    <message>
        <source>no materials</source>
        <translation>tanpa alat</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>tenang</translation>
    </message>
    <message>
        <source>went well</source>
        <translation>berjalan baik</translation>
    </message>
    <message>
        <source>so-so</source>
        <translation>biasa saja</translation>
    </message>
    <message>
        <source>did not go well</source>
        <translation>kurang berhasil</translation>
    </message>
    <message>
        <source>no moving about</source>
        <translation>tanpa gerak</translation>
    </message>
    <message>
        <source>a little touch</source>
        <translation>sedikit sentuhan</translation>
    </message>
    <message>
        <source>touch</source>
        <translation>sentuhan</translation>
    </message>
    <message>
        <source>standing or wide gestures</source>
        <translation>berdiri atau gerakan lebar</translation>
    </message>
    <message>
        <source>walking about</source>
        <translation>berjalan-jalan di ruangan</translation>
    </message>
    <message>
        <source>running about</source>
        <translation>berlari</translation>
    </message>
    <message>
        <source>running</source>
        <translation>sedang berjalan</translation>
    </message>
    <message>
        <source>eyes covered</source>
        <translation>mata tertutup</translation>
    </message>
    <message>
        <source>eating or drinking</source>
        <translation>makan atau minum</translation>
    </message>
    <message>
        <source>not while fasting</source>
        <translation>kurang cocok saat berpuasa</translation>
    </message>
    <message>
        <source>reading or writing needed</source>
        <translation>perlu membaca atau menulis</translation>
    </message>
    <message>
        <source>good hearing needed</source>
        <translation>perlu pendengaran baik</translation>
    </message>
    <message>
        <source>nimble legs or fingers needed</source>
        <translation>perlu kaki atau jari yang lincah</translation>
    </message>
    <message>
        <source>may embarrass</source>
        <translation>bisa membuat malu</translation>
    </message>
    <message>
        <source>somebody loses</source>
        <translation>ada yang kalah</translation>
    </message>
    <message>
        <source>mind closeness of boys and girls</source>
        <translation>jaga jarak putra dan putri</translation>
    </message>
    <message>
        <source>mind customs of faith</source>
        <translation>hormati kebiasaan tiap agama</translation>
    </message>
    <message>
        <source>may touch on something sore</source>
        <translation>bisa menyentuh hal yang peka</translation>
    </message>
    <message>
        <source>may bring up pain</source>
        <translation>bisa membuka luka lama</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Pembentukan</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Peralihan</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Kegiatan</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Pengakhiran</translation>
    </message>
    <message>
        <source>Is the group ready?</source>
        <translation>Apakah kelompok sudah siap?</translation>
    </message>
    <message>
        <source>Welcome, and who are we?</source>
        <translation>Selamat datang, mari saling mengenal</translation>
    </message>
    <message>
        <source>How has the week been?</source>
        <translation>Apa kabar sepekan ini?</translation>
    </message>
    <message>
        <source>Our last time together</source>
        <translation>Pertemuan terakhir kita</translation>
    </message>
    <message>
        <source>What do we run into with other people?</source>
        <translation>Apa yang terasa sulit saat bergaul?</translation>
    </message>
    <message>
        <source>Whose story shall we hear?</source>
        <translation>Cerita siapa yang kita dengar?</translation>
    </message>
    <message>
        <source>What has changed since we began?</source>
        <translation>Apa yang berubah sejak kita mulai?</translation>
    </message>
    <message>
        <source>What do we take home today?</source>
        <translation>Apa yang kita bawa pulang hari ini?</translation>
    </message>
    <message>
        <source>Which small step comes next?</source>
        <translation>Langkah kecil apa sesudah ini?</translation>
    </message>
    <message>
        <source>What do we keep, and whom do we thank?</source>
        <translation>Apa yang kita simpan, kepada siapa kita berterima kasih?</translation>
    </message>
    <message>
        <source>Everybody feels welcome, is known by name and knows why we meet.</source>
        <translation>Setiap anggota merasa diterima, dikenal namanya, dan tahu untuk apa kita berkumpul.</translation>
    </message>
    <message>
        <source>Loosen up, look whether everybody is ready, and agree on the topic.</source>
        <translation>Cairkan suasana, lihat kesiapan anggota, dan sepakati topiknya.</translation>
    </message>
    <message>
        <source>Tell, listen, understand, and try a new way together.</source>
        <translation>Bercerita, mendengar, memahami, lalu bersama mencoba cara baru.</translation>
    </message>
    <message>
        <source>Come to rest, gather what was learnt, and arrange the next meeting.</source>
        <translation>Menenangkan suasana, menyimpulkan, dan menyepakati pertemuan berikutnya.</translation>
    </message>
    <message>
        <source>present</source>
        <translation>hadir</translation>
    </message>
    <message>
        <source>late</source>
        <translation>terlambat</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>izin</translation>
    </message>
    <message>
        <source>sick</source>
        <translation>sakit</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>alpa</translation>
    </message>
    <message>
        <source>official leave</source>
        <translation>dispensasi</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>belum diisi</translation>
    </message>
    <message>
        <source>group counseling</source>
        <translation>konseling kelompok</translation>
    </message>
    <message>
        <source>group guidance</source>
        <translation>bimbingan kelompok</translation>
    </message>
    <message>
        <source>school</source>
        <translation>sekolah</translation>
    </message>
    <message>
        <source>campus</source>
        <translation>kampus</translation>
    </message>
    <message>
        <source>Student no. (NIS)</source>
        <translation>NIS</translation>
    </message>
    <message>
        <source>Student no. (NIM)</source>
        <translation>NIM</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Kelas</translation>
    </message>
    <message>
        <source>Faculty</source>
        <translation>Fakultas</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>Pribadi</translation>
    </message>
    <message>
        <source>Social</source>
        <translation>Sosial</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Belajar</translation>
    </message>
    <message>
        <source>Career</source>
        <translation>Karier</translation>
    </message>
    <message>
        <source>first meeting</source>
        <translation>pertemuan pertama</translation>
    </message>
    <message>
        <source>middle meeting</source>
        <translation>pertemuan tengah</translation>
    </message>
    <message>
        <source>last meeting</source>
        <translation>pertemuan terakhir</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>direncanakan</translation>
    </message>
    <message>
        <source>to be closed</source>
        <translation>belum ditutup</translation>
    </message>
    <message>
        <source>held</source>
        <translation>terlaksana</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>dibatalkan</translation>
    </message>
    <message>
        <source>opens up</source>
        <translation>membuka diri</translation>
    </message>
    <message>
        <source>joins in</source>
        <translation>ikut berdiskusi</translation>
    </message>
    <message>
        <source>speaks to all</source>
        <translation>berbicara di depan</translation>
    </message>
    <message>
        <source>reaches out</source>
        <translation>bergaul lebih luas</translation>
    </message>
    <message>
        <source>looks at speaker</source>
        <translation>menatap pembicara</translation>
    </message>
    <message>
        <source>Tells an experience or feeling of their own.</source>
        <translation>Menyampaikan pengalaman atau perasaannya sendiri.</translation>
    </message>
    <message>
        <source>Joins the talk or activity without being called.</source>
        <translation>Ikut dalam obrolan atau kegiatan tanpa dipanggil.</translation>
    </message>
    <message>
        <source>Speaks before the whole group.</source>
        <translation>Berbicara di depan seluruh anggota.</translation>
    </message>
    <message>
        <source>Gets on with members from another class or faculty.</source>
        <translation>Bergaul dengan anggota dari kelas atau fakultas lain.</translation>
    </message>
    <message>
        <source>Looks at the person who speaks.</source>
        <translation>Mengarahkan pandangan ke orang yang berbicara.</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>tidak tampak</translation>
    </message>
    <message>
        <source>when asked</source>
        <translation>jika diminta</translation>
    </message>
    <message>
        <source>unasked, at times</source>
        <translation>tanpa diminta, kadang-kadang</translation>
    </message>
    <message>
        <source>unasked, again and again</source>
        <translation>tanpa diminta, berulang kali</translation>
    </message>
    <message>
        <source>private, never printed</source>
        <translation>pribadi, tidak pernah dicetak</translation>
    </message>
    <message>
        <source>goes into the summary</source>
        <translation>masuk ke laporan</translation>
    </message>
    <message>
        <source>only on the member&apos;s own sheet</source>
        <translation>hanya di lembar anggota itu</translation>
    </message>
    <message>
        <source>full names</source>
        <translation>nama lengkap</translation>
    </message>
    <message>
        <source>initials</source>
        <translation>inisial</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>nomor</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>sedang</translation>
    </message>
    <message>
        <source>lively</source>
        <translation>ramai</translation>
    </message>
    <message>
        <source>spoke</source>
        <translation>bicara</translation>
    </message>
    <message>
        <source>opened up</source>
        <translation>membuka diri</translation>
    </message>
    <message>
        <source>responded</source>
        <translation>menanggapi</translation>
    </message>
    <message>
        <source>looked</source>
        <translation>menatap</translation>
    </message>
    <message>
        <source>joined in</source>
        <translation>ikut serta</translation>
    </message>
    <message>
        <source>withdrew</source>
        <translation>menarik diri</translation>
    </message>
    <message>
        <source>emotion</source>
        <translation>emosi</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>konflik</translation>
    </message>
    <message>
        <source>own mark</source>
        <translation>tanda sendiri</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>siap</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>belum</translation>
    </message>
    <message>
        <source>back to the opening</source>
        <translation>kembali ke pembukaan</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>kertas</translation>
    </message>
    <message>
        <source>pens</source>
        <translation>alat tulis</translation>
    </message>
    <message>
        <source>cards made ready</source>
        <translation>kartu siap pakai</translation>
    </message>
    <message>
        <source>a soft ball</source>
        <translation>bola lunak</translation>
    </message>
    <message>
        <source>small counters</source>
        <translation>benda kecil</translation>
    </message>
    <message>
        <source>keepsakes</source>
        <translation>benda kenangan</translation>
    </message>
    <message>
        <source>string</source>
        <translation>tali</translation>
    </message>
    <message>
        <source>scissors or tape</source>
        <translation>gunting atau selotip</translation>
    </message>
    <message>
        <source>bowls or boxes</source>
        <translation>wadah</translation>
    </message>
    <message>
        <source>cloth</source>
        <translation>kain</translation>
    </message>
    <message>
        <source>mats or cushions</source>
        <translation>tikar atau bantal</translation>
    </message>
    <message>
        <source>a game set</source>
        <translation>alat permainan</translation>
    </message>
    <message>
        <source>drinks</source>
        <translation>minuman</translation>
    </message>
    <message>
        <source>other things</source>
        <translation>alat lain</translation>
    </message>
    <message>
        <source>stays seated</source>
        <translation>tetap duduk</translation>
    </message>
    <message>
        <source>no running</source>
        <translation>tanpa berlari</translation>
    </message>
    <message>
        <source>little reading</source>
        <translation>sedikit membaca</translation>
    </message>
    <message>
        <source>hears little</source>
        <translation>kurang mendengar</translation>
    </message>
    <message>
        <source>eyes uncovered</source>
        <translation>mata terbuka</translation>
    </message>
    <message>
        <source>fasting</source>
        <translation>sedang puasa</translation>
    </message>
    <message>
        <source>no food</source>
        <translation>tanpa makanan</translation>
    </message>
    <message>
        <source>boys and girls apart</source>
        <translation>putra dan putri terpisah</translation>
    </message>
    <message>
        <source>nothing painful</source>
        <translation>tanpa hal yang menyakitkan</translation>
    </message>
    <message>
        <source>no winners</source>
        <translation>tanpa menang-kalah</translation>
    </message>
    <message>
        <source>Nothing in which members touch each other.</source>
        <translation>Tidak ada kegiatan yang membuat anggota bersentuhan.</translation>
    </message>
    <message>
        <source>Everything can be done sitting down.</source>
        <translation>Semuanya dapat dilakukan sambil duduk.</translation>
    </message>
    <message>
        <source>Nobody runs, and nothing lively is done on foot.</source>
        <translation>Tidak ada yang berlari, dan tidak ada kegiatan ramai sambil berjalan.</translation>
    </message>
    <message>
        <source>No more than a word or two to read or write.</source>
        <translation>Cukup satu dua kata yang dibaca atau ditulis.</translation>
    </message>
    <message>
        <source>Nobody has to hear well to follow.</source>
        <translation>Dapat diikuti tanpa pendengaran yang tajam.</translation>
    </message>
    <message>
        <source>Nobody has their eyes covered.</source>
        <translation>Mata tidak pernah ditutup.</translation>
    </message>
    <message>
        <source>Nothing to eat or drink, and nothing hard on the body.</source>
        <translation>Tidak ada makan dan minum, dan tidak menguras tenaga.</translation>
    </message>
    <message>
        <source>Nothing to eat or drink.</source>
        <translation>Tidak ada makan dan minum.</translation>
    </message>
    <message>
        <source>No touch, and no closeness of boys and girls.</source>
        <translation>Tanpa sentuhan, dan tanpa kedekatan putra dengan putri.</translation>
    </message>
    <message>
        <source>Nothing that may bring up something painful.</source>
        <translation>Tidak ada yang dapat membangkitkan hal yang menyakitkan.</translation>
    </message>
    <message>
        <source>Nobody wins or loses.</source>
        <translation>Tidak ada yang menang atau kalah.</translation>
    </message>
    <message>
        <source>takes at least {n} people</source>
        <translation>paling sedikit {n} orang</translation>
    </message>
    <message>
        <source>for at most {n} people, so split the group</source>
        <translation>paling banyak {n} orang, jadi bagi kelompoknya</translation>
    </message>
    <message>
        <source>at least {n} min longer</source>
        <translation>paling sedikit {n} mnt lebih lama</translation>
    </message>
    <message>
        <source>another mood</source>
        <translation>suasana lain</translation>
    </message>
    <message>
        <source>materials to get: {n}</source>
        <translation>jenis alat yang perlu dicari: {n}</translation>
    </message>
    <message>
        <source>written for {levels}</source>
        <translation>ditulis untuk {levels}</translation>
    </message>
    <message>
        <source>meant for another meeting</source>
        <translation>untuk pertemuan lain</translation>
    </message>
    <message>
        <source>serves other goals</source>
        <translation>tujuannya lain</translation>
    </message>
    <message>
        <source>already used with this group</source>
        <translation>sudah dipakai di kelompok ini</translation>
    </message>
    <message>
        <source>another field: {fields}</source>
        <translation>bidang lain: {fields}</translation>
    </message>
    <message>
        <source>belongs to another stage</source>
        <translation>milik tahap lain</translation>
    </message>
</context>
<context>
    <name>WordsFields</name>
    <message>
        <source>More words</source>
        <translation>Kata-kata lain</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>What happens, in one line</source>
        <translation>Apa yang terjadi, satu kalimat</translation>
    </message>
    <message>
        <source>Steps, one on each line</source>
        <translation>Langkah, satu per baris</translation>
    </message>
    <message>
        <source>Ask afterwards, one question on each line</source>
        <translation>Tanya sesudahnya, satu pertanyaan per baris</translation>
    </message>
    <message>
        <source>Materials, one on each line</source>
        <translation>Alat, satu per baris</translation>
    </message>
    <message>
        <source>Lighter version</source>
        <translation>Versi ringan</translation>
    </message>
    <message>
        <source>Words that let a member pass</source>
        <translation>Kata-kata agar anggota boleh lewat</translation>
    </message>
    <message>
        <source>What to take care of</source>
        <translation>Yang perlu dijaga</translation>
    </message>
    <message>
        <source>Without touch</source>
        <translation>Tanpa sentuhan</translation>
    </message>
    <message>
        <source>Variations, one on each line</source>
        <translation>Variasi, satu per baris</translation>
    </message>
    <message>
        <source>Other names, with commas between them</source>
        <translation>Nama lain, pisahkan dengan koma</translation>
    </message>
    <message>
        <source>Words you can read aloud to the group as they are.</source>
        <translation>Kata-kata yang bisa langsung dibacakan kepada kelompok.</translation>
    </message>
</context>
</TS>
