// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens and key sets: the input is a compact token, the claims of one, and a key set.
#include "decode/base64.h"
#include "decode/jose.h"

#include <cstdlib>

using namespace attest;
using namespace attest::decode;

namespace {

void require(bool condition)
{
    if (!condition) {
        std::abort();
    }
}

// Only one spelling of the parts is taken: encoding them again gives the token.
void readToken(Bytes text)
{
    Buffers buffers;
    Tree tree;
    const BufferId id = buffers.add(Buffer("token", std::move(text)));
    const auto jws = readCompactJws(buffers, tree, id);
    if (!jws) {
        return;
    }
    const auto again = [&](BufferId part) { return base64Url(buffers.at(part).bytes()); };
    require(again(jws->header) + '.' + again(jws->payload) + '.' + again(jws->signature)
        == buffers.text(jws->token));
    const auto claims = readClaims(buffers, tree, *jws);
    if (!claims) {
        return;
    }
    for (NodeId node = 0; node < tree.size(); ++node) {
        const auto time = numericDate(tree, node, buffers);
        require(!time
            || (time->seconds >= 0 && time->seconds <= 253402300799 && time->nanos >= 0
                && time->nanos < 1'000'000'000));
    }
}

void readKeys(Bytes text)
{
    Buffers buffers;
    Tree tree;
    const BufferId id = buffers.add(Buffer("jwks", std::move(text)));
    const auto strict = readJwks(buffers, tree, kNoNode, id, JwksStrictness::Strict);
    const auto lenient = readJwks(buffers, tree, kNoNode, id);
    require(lenient || !strict);
    if (!lenient) {
        return;
    }
    for (const Jwk& key : lenient->keys) {
        const auto findings = judgeJwk(key, "RS256");
        const bool usable = std::none_of(findings.begin(), findings.end(),
            [](const Finding& finding) { return finding.severity == Severity::Failure; });
        require(!usable || (key.modulus.size() >= 256 && !key.exponent.empty()));
    }
    static_cast<void>(readDiscovery(buffers, tree, kNoNode, id));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const Bytes input(data, data + size);
    readToken(input);
    readToken(copyBytes(asBytes("e30." + base64Url(input) + ".")));
    readKeys(input);
    return 0;
}
