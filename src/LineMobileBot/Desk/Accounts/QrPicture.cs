using System.Globalization;
using System.Text;
using QRCoder;

namespace LineMobileBot.Desk.Accounts;

/// <summary>A text as a picture that phones read: its dark squares as the path of an SVG, drawn into the page itself.</summary>
/// <param name="Size">Squares along each side, the quiet border included.</param>
/// <param name="Path">The dark ones.</param>
internal sealed record QrPicture(int Size, string Path)
{
    public static QrPicture Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Length; x++)
            {
                if (rows[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return new QrPicture(rows.Count, path.ToString());
    }
}
