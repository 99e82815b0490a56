package se.samblick.documents;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The parts of a zip container, unpacked one at a time and only when asked for.
 *
 * <p>Read from the directory at the end of the file rather than as a stream: a file that was cut on its way is told at
 * once, pictures are never unpacked, and what the directory promises bounds what unpacking may give. Bombs are refused
 * by the size of a part, by its ratio, by the number of parts and by the sum of all parts read.
 */
public final class ZipParts {
    private static final int END_OF_DIRECTORY = 0x06054b50;
    private static final int DIRECTORY_ENTRY = 0x02014b50;
    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int MAX_COMMENT = 65_535;
    private static final int MAX_PARTS = 20_000;
    private static final long MAX_PART = 100_000_000;
    private static final long MAX_ALL = 300_000_000;
    private static final long MAX_RATIO = 500;
    private static final long RATIO_COUNTS_FROM = 60_000_000;
    private static final int BUFFER = 16_384;

    private final String file;
    private final byte[] content;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private long unpacked;

    private record Entry(int method, boolean encrypted, long crc, long packed, long size, long header) {}

    private ZipParts(String file, byte[] content) {
        this.file = file;
        this.content = content;
    }

    /**
     * Reads the directory of a zip container.
     *
     * @throws UnreadableDocument if the directory is missing or damaged, or names too many parts
     */
    public static ZipParts open(String file, byte[] content) {
        var parts = new ZipParts(file, content);
        parts.readDirectory();
        return parts;
    }

    /** True if the bytes begin as a zip container does. */
    public static boolean looksLikeZip(byte[] content) {
        return TextEncoding.startsWith(content, 'P', 'K', 3, 4) || TextEncoding.startsWith(content, 'P', 'K', 5, 6);
    }

    public Set<String> names() {
        return Set.copyOf(entries.keySet());
    }

    public boolean has(String part) {
        return entries.containsKey(part);
    }

    /**
     * Unpacks one part.
     *
     * @return its bytes, or nothing if there is no such part
     * @throws UnreadableDocument if it is locked, damaged or unpacks to more than 100 MB
     */
    public Optional<byte[]> find(String part) {
        Entry entry = entries.get(part);
        return entry == null ? Optional.empty() : Optional.of(unpack(part, entry));
    }

    private void readDirectory() {
        int end = endOfDirectory();
        int count = u16(end + 10);
        long at = u32(end + 16);
        if (count > MAX_PARTS) {
            throw refused("", count + " delar i zip-filen", "högst " + MAX_PARTS);
        }
        for (int i = 0; i < count; i++) {
            if (at < 0 || at + ENTRY_LENGTH > end || s32((int) at) != DIRECTORY_ENTRY) {
                throw damaged();
            }
            at = readEntry((int) at, end);
        }
    }

    private long readEntry(int at, int end) {
        int nameLength = u16(at + 28);
        if (at + ENTRY_LENGTH + nameLength > end) {
            throw damaged();
        }
        String name = new String(content, at + ENTRY_LENGTH, nameLength, StandardCharsets.UTF_8).replace('\\', '/');
        boolean encrypted = (u16(at + 8) & 1) != 0;
        var entry = new Entry(u16(at + 10), encrypted, u32(at + 16), u32(at + 20), u32(at + 24), u32(at + 42));
        if (entries.put(name, entry) != null) {
            throw refused("del " + name, "två delar med samma namn", "en av varje");
        }
        return (long) at + ENTRY_LENGTH + nameLength + u16(at + 30) + u16(at + 32);
    }

    private int endOfDirectory() {
        int last = content.length - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
            if (s32(at) == END_OF_DIRECTORY) {
                return at;
            }
        }
        throw damaged();
    }

    private byte[] unpack(String part, Entry entry) {
        if (entry.encrypted) {
            throw refused("", "en lösenordsskyddad fil", "en olåst fil");
        }
        if (entry.size > MAX_PART) {
            throw tooLarge(part);
        }
        long header = entry.header;
        if (header + LOCAL_LENGTH > content.length || s32((int) header) != LOCAL_HEADER) {
            throw damaged();
        }
        long start = header + LOCAL_LENGTH + u16((int) header + 26) + u16((int) header + 28);
        if (start + entry.packed > content.length) {
            throw damaged();
        }
        byte[] bytes = switch (entry.method) {
            case 0 -> stored(part, entry, (int) start);
            case 8 -> inflated(part, entry, (int) start);
            default -> throw refused("del " + part, "packmetod " + entry.method, "metod 0 eller 8");
        };
        checkSum(part, entry, bytes);
        return bytes;
    }

    private byte[] stored(String part, Entry entry, int start) {
        add(part, entry.packed);
        return java.util.Arrays.copyOfRange(content, start, start + (int) entry.packed);
    }

    private byte[] inflated(String part, Entry entry, int start) {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(content, start, (int) entry.packed);
            var out = new ByteArrayOutputStream((int) Math.min(entry.size + 1, 1_000_000));
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int n = inflater.inflate(buffer);
                if (n == 0 && !inflater.finished()) {
                    throw damaged();
                }
                add(part, n);
                out.write(buffer, 0, n);
                refuseBomb(part, entry, out.size());
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw damaged();
        } finally {
            inflater.end();
        }
    }

    private void refuseBomb(String part, Entry entry, long size) {
        if (size > MAX_PART) {
            throw tooLarge(part);
        }
        if (size > RATIO_COUNTS_FROM && size / Math.max(1, entry.packed) > MAX_RATIO) {
            throw refused(
                    "del " + part,
                    "mer än " + size / 1_000_000 + " MB när den packas upp, över 500 gånger sin storlek",
                    "en del av rimlig storlek");
        }
    }

    private void add(String part, long bytes) {
        unpacked += bytes;
        if (unpacked > MAX_ALL) {
            throw tooLarge(part);
        }
    }

    private void checkSum(String part, Entry entry, byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        if (crc.getValue() != entry.crc) {
            throw refused("del " + part, "innehåll som inte stämmer med sin kontrollsumma", "en oskadad fil");
        }
    }

    private UnreadableDocument tooLarge(String part) {
        return refused("del " + part, "mer än 100 MB när den packas upp", "en del av rimlig storlek");
    }

    private UnreadableDocument damaged() {
        return refused("", "en skadad eller avklippt zip-fil", "en hel fil");
    }

    private UnreadableDocument refused(String where, String found, String expected) {
        return new UnreadableDocument(file, where, found, expected);
    }

    private int u16(int at) {
        return at + 2 > content.length ? 0 : (content[at] & 0xFF) | (content[at + 1] & 0xFF) << 8;
    }

    private int s32(int at) {
        return at < 0 || at + 4 > content.length ? 0 : u16(at) | u16(at + 2) << 16;
    }

    private long u32(int at) {
        return s32(at) & 0xFFFF_FFFFL;
    }
}
