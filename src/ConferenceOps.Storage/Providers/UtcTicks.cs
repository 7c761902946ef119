using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ConferenceOps.Storage;

/// <summary>A moment as ticks of UTC, which every provider orders and compares alike.</summary>
internal sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(moment => moment.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
