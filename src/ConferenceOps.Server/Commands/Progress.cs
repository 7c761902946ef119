using System.Globalization;

namespace ConferenceOps.Server.Commands;

/// <summary>Tells how far a long command has come: a line every ten thousand events.</summary>
internal static class Progress
{
    private const int Stretch = 10_000;

    public static IProgress<long> Lines() => new Told();

    private sealed class Told : IProgress<long>
    {
        private long told;

        public void Report(long value)
        {
            if (value < told + Stretch)
                return;
            told = value;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Derived from {value} events so far."));
        }
    }
}
