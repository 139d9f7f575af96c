using System.Collections.Immutable;
using System.Text;
using SafeHome.Pipeline.Sending;

namespace SafeHome.Pipeline.Tests.Sending;

public class SigningMessages
{
    private static readonly DateTimeOffset Sent = DateTimeOffset.FromUnixTimeSeconds(1614265330);

    private static readonly SigningKey Key = new(Convert.FromBase64String("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));

    // The example of the specification of Standard Webhooks, spec/standard-webhooks.md.
    private static readonly OutgoingMessage Example = Message("msg_p5jXN8AQM9LWM0D4loKWxJek", """{"test": 2432232314}""");

    [Fact]
    public void It_is_that_of_the_example_of_the_standard()
    {
        var headers = Key.Headers(Example, Sent);

        headers["webhook-id"].ShouldBe("msg_p5jXN8AQM9LWM0D4loKWxJek");
        headers["webhook-timestamp"].ShouldBe("1614265330");
        headers["webhook-signature"].ShouldBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    [Fact]
    public void Another_body_id_time_or_key_has_another_signature()
    {
        string[] signatures =
        [
            Signature(Key, Example, Sent),
            Signature(Key, Message(Example.Id, "{}"), Sent),
            Signature(Key, Message("msg_other", """{"test": 2432232314}"""), Sent),
            Signature(Key, Example, Sent.AddSeconds(1)),
            Signature(new SigningKey(new byte[24]), Example, Sent),
        ];

        signatures.ShouldBeUnique(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(23)]
    [InlineData(65)]
    public void A_key_that_is_too_short_or_too_long_is_none(int bytes) =>
        Should.Throw<ArgumentException>(() => new SigningKey(new byte[bytes]));

    [Fact]
    public void Neither_key_nor_credential_is_ever_shown()
    {
        var destination = new Destination("gp", new Uri("https://gp.example/events"), new Credential("X-API-Key", "s3cr3t"), Key);

        destination.ToString().ShouldNotContain("s3cr3t");
        destination.ToString().ShouldNotContain("MfKQ9r8");
    }

    private static string Signature(SigningKey key, OutgoingMessage message, DateTimeOffset sent) => key.Headers(message, sent)["webhook-signature"];

    private static OutgoingMessage Message(string id, string body) => new(id, "application/json", ImmutableArray.Create(Encoding.UTF8.GetBytes(body)));
}
