using System.Net;
using System.Net.Sockets;

namespace SafeHome.LocalHost;

/// <summary>TCP ports of this machine's loopback address.</summary>
internal static class Ports
{
    /// <summary>A port that nobody listened on a moment ago.</summary>
    public static int FindFree()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Makes sure that the app can listen on the port.</summary>
    /// <exception cref="HostException">Another program does, or the port is not allowed.</exception>
    public static void RequireFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
        }
        catch (Exception e) when (e is SocketException or ArgumentOutOfRangeException)
        {
            throw new HostException($"Port {port} cannot be used for the app, perhaps because another program has it: stop that, or choose another with --port.", e);
        }
    }
}
