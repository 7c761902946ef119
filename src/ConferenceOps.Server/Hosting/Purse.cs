namespace ConferenceOps.Server.Hosting;

/// <summary>Out of which the requests of one caller are paid.</summary>
internal sealed class Purse(Budgets budgets, Payer payer)
{
    /// <summary>A question of this size is one that a page asks.</summary>
    private const double PageSized = 5_000;

    public Purse(Budgets budgets, HttpContext http)
        : this(budgets, Payer.Of(http))
    {
    }

    /// <summary>What those are told who must wait.</summary>
    public static string Words(TimeSpan wait) =>
        $"Too many requests: what you may ask of this server for now is spent. Come back in {wait.TotalSeconds:0} "
            + (wait.TotalSeconds > 1 ? "seconds." : "second.");

    /// <summary>Pays for what is asked; how long to wait instead if too much was asked before.</summary>
    /// <param name="units">What it costs. To those who are not known, what is larger than a page asks is dearer than in proportion:
    /// it holds up others for longer.</param>
    public TimeSpan? Pay(double units) => budgets.Charge(payer, payer.SignedIn ? units : units * (1 + (units / PageSized)));
}
