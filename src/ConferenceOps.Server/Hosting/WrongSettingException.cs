namespace ConferenceOps.Server.Hosting;

/// <summary>The host cannot be run as it is set; the message says how to set it.</summary>
internal sealed class WrongSettingException(string message, Exception? inner = null) : Exception(message, inner);
