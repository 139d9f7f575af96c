using SafeHome.Storage.Azure;

namespace SafeHome.Storage.Tests.Azure;

public class ConnectionStringTests
{
    [Fact]
    public void An_account_with_a_key_has_endpoints_of_its_suffix()
    {
        var parsed = ConnectionString.Parse("DefaultEndpointsProtocol=https;AccountName=a;AccountKey=AAEC;EndpointSuffix=core.example");
        parsed.AccountName.ShouldBe("a");
        parsed.AccountKey.ShouldBe([0, 1, 2]);
        parsed.Endpoint("table").ShouldBe(new Uri("https://a.table.core.example/"));
        ConnectionString.Parse("AccountName=a;AccountKey=AAEC").Endpoint("table").ShouldBe(new Uri("https://a.table.core.windows.net/"));
    }

    [Fact]
    public void A_named_endpoint_goes_first() =>
        ConnectionString.Parse("AccountName=a;AccountKey=AAEC;TableEndpoint=http://127.0.0.1:9/a;").Endpoint("table")
            .ShouldBe(new Uri("http://127.0.0.1:9/a/"));

    [Fact]
    public void Development_storage_is_the_emulator_on_its_usual_ports()
    {
        var parsed = ConnectionString.Parse("UseDevelopmentStorage=true");
        parsed.AccountName.ShouldBe("devstoreaccount1");
        parsed.AccountKey.ShouldNotBeNull().Length.ShouldBe(64);
        parsed.Endpoint("table").ShouldBe(new Uri("http://127.0.0.1:10002/devstoreaccount1/"));
    }

    [Fact]
    public void A_signature_takes_the_place_of_a_key()
    {
        var parsed = ConnectionString.Parse("TableEndpoint=https://a.table.core.windows.net;SharedAccessSignature=?sv=1&sig=a%2Bb=");
        parsed.AccountKey.ShouldBeNull();
        parsed.SharedAccessSignature.ShouldBe("sv=1&sig=a%2Bb=");
    }

    [Theory]
    [InlineData("")]
    [InlineData("geheim")]
    [InlineData("=geheim")]
    [InlineData("AccountName=geheim")]
    [InlineData("AccountKey=Z2VoZWlt")]
    [InlineData("AccountName=a;AccountKey=geheim!")]
    public void A_malformed_one_is_refused_without_showing_it(string text) =>
        Should.Throw<FormatException>(() => ConnectionString.Parse(text)).Message.ShouldNotContain("geheim");

    [Fact]
    public void A_signature_needs_a_named_endpoint() =>
        Should.Throw<FormatException>(() => ConnectionString.Parse("SharedAccessSignature=sig").Endpoint("table"));
}
