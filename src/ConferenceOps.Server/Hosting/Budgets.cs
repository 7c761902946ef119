using System.Collections.Concurrent;

namespace ConferenceOps.Server.Hosting;

/// <summary>What each payer has spent of this host's time, which is forgiven as time goes by.</summary>
internal sealed class Budgets(BudgetLimits limits, TimeProvider clock)
{
    // So many payers are remembered before those who owe nothing are looked for.
    private const int Many = 10_000;

    private readonly ConcurrentDictionary<Payer, Spending> spent = new();
    private long sweptAt;

    /// <summary>Charges the payer; how long to wait instead, in whole seconds, if that is more than is left.</summary>
    public TimeSpan? Charge(Payer payer, double units)
    {
        Forget();
        // What nobody could ever pay costs all there is.
        return spent.GetOrAdd(payer, _ => new()).Charge(Math.Min(units, limits.AtOnce), limits, clock);
    }

    private void Forget()
    {
        var (now, before) = (clock.GetTimestamp(), Volatile.Read(ref sweptAt));
        if (spent.Count < Many || clock.GetElapsedTime(before, now) < TimeSpan.FromSeconds(10)
            || Interlocked.CompareExchange(ref sweptAt, now, before) != before)
            return;
        foreach (var (payer, spending) in spent)
        {
            if (spending.IsForgiven(limits, clock))
                spent.TryRemove(payer, out _);
        }
    }

    private sealed class Spending
    {
        private double owed;
        private long at;

        public TimeSpan? Charge(double units, BudgetLimits limits, TimeProvider clock)
        {
            lock (this)
            {
                (owed, at) = (Owed(limits, clock), clock.GetTimestamp());
                var over = owed + units - limits.AtOnce;
                if (over > 0)
                    return TimeSpan.FromSeconds(Math.Ceiling(over / limits.PerSecond));
                owed += units;
                return null;
            }
        }

        public bool IsForgiven(BudgetLimits limits, TimeProvider clock)
        {
            lock (this)
                return Owed(limits, clock) <= 0;
        }

        private double Owed(BudgetLimits limits, TimeProvider clock) =>
            Math.Max(0, owed - (clock.GetElapsedTime(at, clock.GetTimestamp()).TotalSeconds * limits.PerSecond));
    }
}
