// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/msi_input.h"
#include "golden/scenarios.h"
#include "lab/mint/text_code.h"

namespace attest::golden {
namespace {

const std::vector<std::string> kAll{"header", "entry", "keys", "signature", "issuer", "audience",
    "lifetime", "tenant", "principal", "attributes"};

Scenario broken(const World& w, const std::string& name, const std::string& intent,
    const std::function<std::string(const Msi&)>& make, const std::string& cause)
{
    return msi(
        w, "msi-token-" + name, intent,
        [&](Msi& in) {
            in.keysAtHand();
            in.bytes = make(in);
        },
        inseparable(lackingThen(fails("token", cause), kAll), "there is no token to go on with"));
}

std::string spoiled(const Msi& in, const std::function<void(std::string&)>& change)
{
    std::string token = in.minted();
    change(token);
    return token;
}

} // namespace

std::vector<Scenario> msiToken(const World& w)
{
    const auto constant
        = [](const char* text) { return [text](const Msi&) { return std::string(text); }; };
    return {
        broken(w, "empty", "The token is the empty text.", constant(""), "decode.jws-empty"),
        broken(
            w, "two-parts", "The token has no signature part.",
            [](const Msi& in) { return in.minted().substr(0, in.minted().rfind('.')); },
            "decode.jws-parts"),
        broken(w, "encrypted", "The token has five parts: it is encrypted.",
            constant("e30.e30.e30.e30.e30"), "decode.jws-parts"),
        broken(w, "json-form", "The JSON form of a signature, which no bearer token uses.",
            constant("{\"payload\":\"e30\",\"signatures\":[]}"), "decode.jws-json-form"),
        broken(
            w, "bearer", "The token comes with the word Bearer in front.",
            [](const Msi& in) { return "Bearer " + in.minted(); }, "decode.jws-scheme"),
        broken(
            w, "padding", "The parts are padded.",
            [](const Msi& in) { return spoiled(in, [](std::string& t) { t += "="; }); },
            "decode.base64-padding"),
        broken(
            w, "standard-alphabet", "The signature is written in the alphabet of MIME.",
            [](const Msi& in) {
                return spoiled(
                    in, [](std::string& t) { t[t.find_first_of("-_", t.rfind('.'))] = '/'; });
            },
            "decode.base64-character"),
        broken(
            w, "line-break", "The token was broken into lines.",
            [](const Msi& in) { return spoiled(in, [](std::string& t) { t.insert(80, "\n"); }); },
            "decode.base64-space"),
        broken(
            w, "length", "A part has a length that no bytes encode to.",
            [](const Msi& in) { return spoiled(in, [](std::string& t) { t += "AAA"; }); },
            "decode.base64-length"),
        broken(
            w, "trailing-bits", "A second spelling of the same signature.",
            [](const Msi& in) {
                return spoiled(
                    in, [](std::string& t) { t.back() = static_cast<char>(t.back() + 1); });
            },
            "decode.base64-trailing-bits"),
        broken(
            w, "header-not-json", "The header is no JSON.",
            [](const Msi& in) {
                Msi other = in;
                other.token.rawHeader = "RS256";
                return other.minted();
            },
            "header.json"),
        broken(
            w, "header-duplicate", "The header names two algorithms.",
            [](const Msi& in) {
                Msi other = in;
                other.token.rawHeader = R"({"alg":"none","alg":"RS256","kid":"x"})";
                return other.minted();
            },
            "header.duplicate-name"),
        broken(
            w, "header-not-object", "The header is a JSON text.",
            [](const Msi& in) {
                Msi other = in;
                other.token.rawHeader = "\"RS256\"";
                return other.minted();
            },
            "header.not-object"),
        msi(
            w, "msi-token-line-end", "White space around the token is not part of it.",
            [](Msi& in) { in.bytes = "  " + in.minted() + "\r\n"; }, passes()),
    };
}

} // namespace attest::golden
