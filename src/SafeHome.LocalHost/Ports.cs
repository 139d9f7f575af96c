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

    /// <summary>Makes sure that a program can listen on the port; `advice` says what to do where it cannot.</summary>
    /// <exception cref="HostException">Another program does, or there is no such port.</exception>
    public static void RequireFree(int port, string program, string advice)
    {
        if (port is < 1 or > IPEndPoint.MaxPort) throw new HostException($"Port {port} does not exist: choose one from 1 to {IPEndPoint.MaxPort}.");
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
        }
        catch (SocketException e)
        {
            throw new HostException($"Port {port} cannot be used for {program} ({e.Message}): stop what has it, or {advice}.", e);
        }
    }
}
