namespace ConferenceOps.Benchmarks;

/// <summary>Runs the measurements asked for and prints one table.</summary>
internal static class Figures
{
    public static async Task<int> Print(string[] args)
    {
        var quick = args.Contains("--quick");
        var parts = args.Where(argument => argument[0] != '-').ToArray();
        if (parts.Contains("faults"))
            return await Faults.Print(args);
        var rows = new List<(string What, string Figure, string Beside, string Target)>();
        if (parts.Length == 0 || parts.Contains("append"))
            rows.AddRange(await AppendFigures.Measure(TimeSpan.FromSeconds(quick ? 2 : 5)));
        if (parts.Length == 0 || parts.Contains("fanout"))
            rows.AddRange(await FanOutFigures.Measure(quick ? [200] : [200, 1_000, 2_000], quick ? 20 : 60));
        if (parts.Length == 0 || parts.Contains("reads"))
            rows.AddRange(await ReadFigures.Measure(quick ? 3 : 10, quick ? 3 : 8));
        if (parts.Length == 0 || parts.Contains("crowd"))
            rows.AddRange(await CrowdFigures.Measure(quick ? [200] : [1_000, 2_000], quick ? 1 : 3));
        if (parts.Length == 0 || parts.Contains("opening"))
            rows.AddRange(await OpeningFigures.Measure(quick ? 5 : 30));

        Console.WriteLine($"{"",-58} {"here",-44} {"beside it",-44} {"target"}");
        foreach (var (what, figure, beside, target) in rows)
            Console.WriteLine($"{what,-58} {figure,-44} {beside,-44} {target}");
        return 0;
    }

    /// <summary>The value below which this share of the sorted values lies.</summary>
    public static double Quantile(IReadOnlyList<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
}
