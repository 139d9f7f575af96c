using SafeHome.Storage.Azure;
using SafeHome.Testing;

namespace SafeHome.Storage.Tests.Azure;

internal static class Faults
{
    public const int Retries = 3;

    /// <summary>The emulator's account behind a faulty transport, with quick repeats.</summary>
    public static Task<AzureStorageAccount> AccountAsync(FaultyTransport transport, TimeSpan? tryTimeout = null) =>
        AzuriteFixture.NewAccountAsync(Options(transport, tryTimeout));

    public static AzureStorageOptions Options(FaultyTransport transport, TimeSpan? tryTimeout = null) => new()
    {
        Retries = Retries,
        Delay = TimeSpan.FromMilliseconds(1),
        MaxDelay = TimeSpan.FromMilliseconds(2),
        TryTimeout = tryTimeout ?? TimeSpan.FromSeconds(15),
        Transport = transport,
    };
}
