using SafeHome.LocalHost;
using SafeHome.LocalHost.Hosting;

return await new HostCommand(Workplace.OfThisBuild(), Backing.Azure, Console.Out, Console.Error).InvokeAsync(args, CancellationToken.None);
