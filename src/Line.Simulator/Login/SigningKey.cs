using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Line.Simulator.Platform;

namespace Line.Simulator.Login;

/// <summary>The key that signs id tokens of native apps and LIFF. Web sites get theirs signed with their channel's secret.</summary>
internal sealed class SigningKey : IDisposable
{
    private const string Algorithm = "ES256";

    private static readonly HashAlgorithmName Hash = HashAlgorithmName.SHA256;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly string _id;

    public SigningKey(Identifiers identifiers) => _id = identifiers.NewKeyId();

    public JsonWebKeySet Published
    {
        get
        {
            var point = _key.ExportParameters(includePrivateParameters: false).Q;
            return new JsonWebKeySet([
                new JsonWebKey(_id, Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y)),
            ]);
        }
    }

    public string Sign(JsonObject claims) => Jwt.Sign(claims, Algorithm, _id, content => _key.SignData(content, Hash));

    public bool Signed(JwtParts token) =>
        Jwt.Text(token.Header, "alg") == Algorithm && _key.VerifyData(token.Signed, token.Signature, Hash);

    public void Dispose() => _key.Dispose();
}

internal sealed record JsonWebKeySet(IReadOnlyList<JsonWebKey> Keys);

internal sealed record JsonWebKey(
    string Kid,
    string X,
    string Y,
    string Kty = "EC",
    string Crv = "P-256",
    string Alg = "ES256",
    string Use = "sig"
);
