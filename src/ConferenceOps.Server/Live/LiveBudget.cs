using ConferenceOps.Server.Hosting;
using Microsoft.AspNetCore.SignalR;

namespace ConferenceOps.Server.Live;

/// <summary>Charges each call over a live connection to whoever made it, and counts their connections.</summary>
internal sealed class LiveBudget(Budgets budgets, OpenConnections connections) : IHubFilter
{
    // Answered from memory; of a stream that nobody has asked for yet the log is asked.
    private const int PerCall = 100;
    private const int PerStream = 300;

    public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next) =>
        new Purse(budgets, PayerOf(invocationContext.Context)).Pay(PerCall + (PerStream * StreamsOf(invocationContext))) is { } wait
            ? throw new HubException($"too-many-requests: {Purse.Words(wait)}")
            : next(invocationContext);

    public Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        var payer = PayerOf(context.Context);
        if (!connections.Open(payer))
            throw new HubException(OpenConnections.Words);
        context.Context.Items[nameof(LiveBudget)] = payer;
        return next(context);
    }

    public Task OnDisconnectedAsync(HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        if (context.Context.Items.Remove(nameof(LiveBudget), out var payer))
            connections.Close((Payer)payer!);
        return next(context, exception);
    }

    private static int StreamsOf(HubInvocationContext call) => call.HubMethodArguments is [Dictionary<string, int?> streams] ? streams.Count : 1;

    private static Payer PayerOf(HubCallerContext caller) => Payer.Of(caller.User, caller.GetHttpContext()?.Connection.RemoteIpAddress);
}
