// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/words.h"

namespace attest::explain {
namespace {

// Tokens as they are written.
constexpr Entry kEntries[] = {
    {"decode.jws-empty", Basis::Inferred, "No managed identity token available",
        WORDS("There is no token"),
        WORDS("The text is empty. An agent has nothing to send when its machine has no managed "
              "identity, or when the app registration behind the audience does not exist."),
        WORDS(
            "Make sure that the machine has a managed identity, then ask the metadata service for "
            "a token by hand: curl -H \"Metadata: true\" "
            "\"http://169.254.169.254/metadata/identity/oauth2/"
            "token?api-version=2018-02-01&resource=AUDIENCE\", and read the error that it gives."),
        "RFC 7515, section 7.1; product documentation, Azure MSI, common errors"},
    {"decode.jws-parts", Basis::Inferred, "", WORDS("A token does not have this many parts"),
        WORDS("A signed token is three parts with dots between them; this text has {count}. Five "
              "are an encrypted token, which only its audience can open; two are a token whose "
              "signature was cut off, as logs do."),
        WORDS("Use the access token itself: the member access_token of the answer, whole. If it "
              "has five parts, the audience is a resource of Microsoft's own; ask for the audience "
              "of this server."),
        "RFC 7515, section 7.1; RFC 7516, section 7.1"},
    {"decode.jws-json-form", Basis::Inferred, "", WORDS("JSON in place of a token"),
        WORDS("The text begins like a JSON object. It is either the whole answer of the token "
              "endpoint, whose member access_token is the token, or a signature in JSON form, "
              "which bearer tokens never have."),
        WORDS("Take the value of access_token out of the answer, without its quotes."),
        "RFC 7515, section 7.2"},
    {"decode.jws-scheme", Basis::Inferred, "", WORDS("The word \"{scheme}\" in front of the token"),
        WORDS("This is the value of an HTTP Authorization header. The scheme is not part of the "
              "token, and a verifier that is handed it refuses it."),
        WORDS("Remove \"{scheme}\" and the blank behind it."),
        "RFC 6750, section 2.1; RFC 7515, section 7.1"},
    {"header.json", Basis::Inferred, "", WORDS("The token's header is not JSON"),
        WORDS("The first part of the token decodes to something that is not JSON ({reason}[[; "
              "needed: {expected}]][[; found: \"{found}\"]]), so it cannot be told how it is "
              "signed."),
        WORDS("Fetch the token again and copy it whole."), "RFC 7515, sections 4 and 5.2"},
    {"header.duplicate-name", Basis::Stricter, "", WORDS("The same header parameter twice"),
        WORDS("The token's header has two parameters named \"{name}\". Two readers may each take "
              "another one, and for \"alg\" or \"kid\" that decides what is verified with which "
              "key."),
        WORDS("Do not trust this token: Entra ID does not write such headers."),
        "RFC 7515, section 4"},
    {"header.not-object", Basis::Inferred, "", WORDS("The token's header is no JSON object"),
        WORDS("The first part of the token is JSON but no object, so it has no parameters."),
        WORDS("Fetch the token again and copy it whole."), "RFC 7515, section 4"},
    {"claims.json", Basis::Inferred, "", WORDS("The token's payload is not JSON"),
        WORDS("The second part of the token decodes to something that is not JSON ({reason}[[; "
              "needed: {expected}]][[; found: \"{found}\"]]), so it makes no claims."),
        WORDS("Fetch the token again and copy it whole. If it verifies and still is not JSON, it "
              "was not issued by Entra ID as an access token."),
        "RFC 7519, section 7.2"},
    {"claims.duplicate-name", Basis::Stricter, "", WORDS("The same claim twice"),
        WORDS("The payload has two claims named \"{name}\". Two readers may each take another one, "
              "so what is checked need not be what is used."),
        WORDS("Do not trust this token: Entra ID does not write such payloads."),
        "RFC 7519, section 4"},
    {"claims.not-object", Basis::Inferred, "", WORDS("The token's payload is no JSON object"),
        WORDS("The second part of the token is JSON but no object, so it makes no claims."),
        WORDS("Fetch the token again and copy it whole."), "RFC 7519, section 7.2"},
};

} // namespace

std::span<const Entry> wordsJose()
{
    return kEntries;
}

} // namespace attest::explain
