using SafeHome.Storage.Sealing;

namespace SafeHome.Storage.Tests.Sealing;

public class KeyedHashTests
{
    private static readonly KeyedHash _hash = new(Enumerable.Range(0, 32).Select(i => (byte)i).ToArray());

    [Fact]
    public void A_name_is_32_hexadecimal_digits_and_stays_the_same_for_ever() =>
        // Written down on purpose: identifiers made with it are in storage.
        _hash.Name("report", "politie", "2026-1").ShouldBe("d01ec3c3faf859fee7353b812bffe5e1");

    [Fact]
    public void Where_one_part_ends_and_the_next_begins_matters() =>
        _hash.Name("p", "ab", "c").ShouldNotBe(_hash.Name("p", "a", "bc"), StringComparer.Ordinal);

    [Fact]
    public void Another_purpose_gives_another_name() => _hash.Name("p", "a").ShouldNotBe(_hash.Name("q", "a"), StringComparer.Ordinal);

    [Fact]
    public void Another_key_gives_another_name() =>
        new KeyedHash(new byte[32]).Name("p", "a").ShouldNotBe(_hash.Name("p", "a"), StringComparer.Ordinal);

    [Fact]
    public void A_short_key_is_refused() => Should.Throw<ArgumentException>(() => new KeyedHash(new byte[31]));
}
