using SafeHome.Storage.Sealing;

namespace SafeHome.Storage.Tests.Sealing;

public class KeyRingTests
{
    [Fact]
    public void The_current_key_is_the_one_that_is_named() => TestKeys.Ring("b", ("a", 1), ("b", 2)).CurrentId.ShouldBe("b");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("other")]
    public void A_ring_needs_its_current_key(string? current) =>
        Should.Throw<ArgumentException>(() => Parse(current, "a", TestKeys.Base64(1)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("c2hvcnQ=")]
    [InlineData("QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQQ==")]
    public void A_key_is_32_bytes_in_base64_and_never_shown(string? key)
    {
        var error = Should.Throw<ArgumentException>(() => Parse("a", "a", key));
        error.Message.ShouldContain("'a'");
        if (!string.IsNullOrEmpty(key)) error.ToString().ShouldNotContain(key);
    }

    [Fact]
    public void A_key_in_the_place_of_an_id_is_not_shown()
    {
        var key = TestKeys.Base64(1);
        Should.Throw<ArgumentException>(() => Parse("a", key, "a")).ToString().ShouldNotContain(key);
        Should.Throw<ArgumentException>(() => Parse(key, "a", key)).ToString().ShouldNotContain(key);
    }

    [Fact]
    public void An_id_occurs_once() => Should.Throw<ArgumentException>(() => TestKeys.Ring("a", ("a", 1), ("a", 2)));

    private static KeyRing Parse(string? current, string id, string? key) => KeyRing.Parse(current, [KeyValuePair.Create(id, key)]);
}
