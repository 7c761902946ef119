namespace ConferenceOps.Server.Hosting;

/// <summary>How much one payer may ask of this host, in units of some 1.5 µs of a processor.</summary>
/// <param name="AtOnce">How much at once: the 2,000 phones of a hall that open the page together from behind one address.</param>
/// <param name="PerSecond">How much in the long run, of each second.</param>
internal sealed record BudgetLimits(long AtOnce = 100_000_000, long PerSecond = 600_000)
{
    /// <summary>As <c>Budgets:AtOnce</c> and <c>Budgets:PerSecond</c> say.</summary>
    public static BudgetLimits Of(IConfiguration configuration)
    {
        var unless = new BudgetLimits();
        return new(configuration.GetValue("Budgets:AtOnce", unless.AtOnce), configuration.GetValue("Budgets:PerSecond", unless.PerSecond));
    }
}
