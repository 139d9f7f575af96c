using FsCheck;
using FsCheck.Fluent;
using SafeHome.Storage.Sealing;

namespace SafeHome.Storage.Tests.Sealing;

public class AesGcmSealerTests
{
    private static readonly AesGcmSealer _sealer = new(TestKeys.Ring("2026-03", ("2026-03", 1)));

    [Fact]
    public void What_is_sealed_opens_at_its_address() =>
        Prop.ForAll<byte[], NonNull<string>>((plain, address) =>
            _sealer.Open(_sealer.Seal(plain, address.Get), address.Get).SequenceEqual(plain)).QuickCheckThrowOnFailure();

    [Fact]
    public void At_another_address_it_does_not_open() =>
        Prop.ForAll<byte[], NonNull<string>, NonNull<string>>((plain, address, other) =>
            address.Get == other.Get || IsBroken(() => _sealer.Open(_sealer.Seal(plain, address.Get), other.Get)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void With_any_bit_flipped_it_does_not_open() =>
        Prop.ForAll<byte[]>(plain =>
        {
            var whole = _sealer.Seal(plain, "address");
            return Enumerable.Range(0, whole.Length * 8).All(bit =>
            {
                var flipped = whole.ToArray();
                flipped[bit / 8] ^= (byte)(1 << (bit % 8));
                return IsBroken(() => _sealer.Open(flipped, "address"));
            });
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Cut_short_anywhere_it_does_not_open()
    {
        var whole = _sealer.Seal("plain"u8, "address");
        for (var length = 0; length < whole.Length; length++)
            Should.Throw<SealBrokenException>(() => _sealer.Open(whole.AsSpan(0, length), "address"));
    }

    [Fact]
    public void Two_seals_of_the_same_value_differ() =>
        _sealer.Seal("plain"u8, "address").ShouldNotBe(_sealer.Seal("plain"u8, "address"));

    [Fact]
    public void The_plain_text_does_not_show()
    {
        var plain = "een herkenbare tekst"u8.ToArray();
        _sealer.Seal(plain, "address").AsSpan().IndexOf(plain.AsSpan(0, 4)).ShouldBe(-1);
    }

    [Fact]
    public void A_ring_with_a_newer_key_opens_what_the_older_sealed()
    {
        var old = _sealer.Seal("plain"u8, "address");
        var rotated = new AesGcmSealer(TestKeys.Ring("2026-04", ("2026-03", 1), ("2026-04", 2)));
        rotated.Open(old, "address").ShouldBe("plain"u8.ToArray());
        Should.Throw<SealBrokenException>(() => _sealer.Open(rotated.Seal("plain"u8, "address"), "address"));
    }

    [Fact]
    public void Another_key_under_the_same_id_does_not_open_it()
    {
        var other = new AesGcmSealer(TestKeys.Ring("2026-03", ("2026-03", 9)));
        Should.Throw<SealBrokenException>(() => other.Open(_sealer.Seal("plain"u8, "address"), "address"));
    }

    private static bool IsBroken(Action open)
    {
        try
        {
            open();
            return false;
        }
        catch (SealBrokenException)
        {
            return true;
        }
    }
}
