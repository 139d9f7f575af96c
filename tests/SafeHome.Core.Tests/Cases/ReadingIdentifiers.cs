using FsCheck;
using FsCheck.Fluent;
using SafeHome.Core.Cases;

namespace SafeHome.Core.Tests.Cases;

public sealed class ReadingIdentifiers
{
    [Fact]
    public void What_is_written_is_read_again()
    {
        Prop.ForAll(Gen.Choose(0, 9999).ToArbitrary(), number => ReferralId.TryRead($"{new ReferralId("c1", number)}", out var id) && id == new ReferralId("c1", number))
            .QuickCheckThrowOnFailure();
        Prop.ForAll(Gen.Choose(0, 999).ToArbitrary(), number => NoticeId.TryRead($"{new NoticeId("r1", number)}", out var id) && id == new NoticeId("r1", number))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void They_are_written_as_receivers_know_them() => $"{Story.Transfer(7)} {new NoticeId("r", 7)}".ShouldBe("c-0007 r-i007");

    [Theory]
    [InlineData("")]
    [InlineData("c")]
    [InlineData("-0001")]
    [InlineData("c-001")]
    [InlineData("c-00001")]
    [InlineData("c-000x")]
    [InlineData("c- 001")]
    [InlineData("c-+001")]
    [InlineData("c-d-0001")]
    [InlineData("r-i001")]
    public void What_is_no_transfer_is_not_read_as_one(string text)
    {
        ReferralId.TryRead(text, out var id).ShouldBeFalse();
        id.ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("r")]
    [InlineData("-i001")]
    [InlineData("r-i01")]
    [InlineData("r-i0001")]
    [InlineData("r-i00x")]
    [InlineData("r-I001")]
    [InlineData("r-s-i001")]
    [InlineData("c-0001")]
    public void What_is_no_notice_is_not_read_as_one(string text)
    {
        NoticeId.TryRead(text, out var id).ShouldBeFalse();
        id.ShouldBeNull();
    }
}
