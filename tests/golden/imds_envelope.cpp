// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/imds_input.h"
#include "golden/scenarios.h"
#include "lab/mint/text_code.h"

namespace attest::golden {
namespace {

Scenario broken(const World& w, const std::string& name, const std::string& intent,
    const std::function<void(Imds&)>& change, const std::string& cause)
{
    return imds(w, "imds-envelope-" + name, intent, change,
        inseparable(lackingThen(fails("envelope", cause), imdsLackingWithout("envelope")),
            "there is no message to read"));
}

std::string good(const Imds& in)
{
    return in.minted().envelope;
}

std::string bare(const Imds& in)
{
    return lab::base64(in.minted().cms);
}

std::string with(const std::string& encoding, const std::string& signature)
{
    return "{\"encoding\":" + encoding + ",\"signature\":" + signature + "}";
}

std::string quoted(const std::string& text)
{
    return '"' + text + '"';
}

std::string wrapped(std::string text, std::size_t width)
{
    for (std::size_t at = width; at < text.size(); at += width + 1) {
        text.insert(at, 1, '\n');
    }
    return text;
}

std::string pem(const std::string& label, const std::string& base64)
{
    return "-----BEGIN " + label + "-----\n" + wrapped(base64, 64) + "\n-----END " + label
        + "-----\n";
}

void anything(Imds& in, std::string bytes)
{
    in.form = decode::EnvelopeForm::Anything;
    in.bytes = std::move(bytes);
}

std::vector<Scenario> aroundTheSignature(const World& w)
{
    return {
        broken(
            w, "empty", "The metadata service's answer is empty.", [](Imds& in) { in.bytes = ""; },
            "decode.envelope-json"),
        broken(
            w, "truncated", "The answer breaks off in the middle of the signature.",
            [](Imds& in) { in.bytes = good(in).substr(0, 700); }, "decode.envelope-json"),
        broken(
            w, "error-page", "A proxy's page instead of the metadata service's answer.",
            [](Imds& in) { in.bytes = "<html><body>502 Bad Gateway</body></html>"; },
            "decode.envelope-json"),
        broken(
            w, "not-object", "The answer is JSON, but a list.", [](Imds& in) { in.bytes = "[]"; },
            "decode.envelope-not-object"),
        broken(
            w, "duplicate-name",
            "The answer has two signatures: two readers may take different ones.",
            [](Imds& in) {
                in.bytes = "{\"encoding\":\"pkcs7\",\"signature\":\"AAAA\",\"signature\":"
                    + quoted(bare(in)) + "}";
            },
            "decode.envelope-duplicate-name"),
        broken(
            w, "encoding", "The answer says that its encoding is another one.",
            [](Imds& in) { in.bytes = with("\"cms\"", quoted(bare(in))); },
            "decode.envelope-encoding"),
        broken(
            w, "encoding-missing", "The answer does not say what its encoding is.",
            [](Imds& in) { in.bytes = "{\"signature\":" + quoted(bare(in)) + "}"; },
            "decode.envelope-encoding"),
        broken(
            w, "signature-missing", "The answer holds no signature.",
            [](Imds& in) { in.bytes = "{\"encoding\":\"pkcs7\"}"; }, "decode.envelope-signature"),
        broken(
            w, "signature-null", "The signature is null.",
            [](Imds& in) { in.bytes = with("\"pkcs7\"", "null"); }, "decode.envelope-signature"),
        broken(
            w, "signature-empty", "The signature is the empty text.",
            [](Imds& in) { in.bytes = with("\"pkcs7\"", "\"\""); }, "decode.envelope-signature"),
    };
}

std::vector<Scenario> inTheBase64(const World& w)
{
    const auto spoiled = [&w](const char* name, const char* intent, auto spoil, const char* cause) {
        return broken(
            w, name, intent,
            [spoil](Imds& in) {
                std::string text = bare(in);
                spoil(text);
                in.bytes = with("\"pkcs7\"", quoted(text));
            },
            cause);
    };
    return {
        spoiled(
            "base64-url", "The signature is written in the alphabet of URLs.",
            [](std::string& text) { text[text.find_first_of("+/")] = '_'; },
            "decode.base64-character"),
        spoiled(
            "base64-wrapped", "The signature is broken into lines, as a mail program does.",
            [](std::string& text) { text.insert(64, "\\n"); }, "decode.base64-space"),
        spoiled(
            "base64-cut", "Five characters of the signature were lost in copying.",
            [](std::string& text) { text.resize(text.size() - 5); }, "decode.base64-padding"),
        spoiled(
            "base64-length", "A count of characters that no bytes encode to.",
            [](std::string& text) { text = "AAAAA"; }, "decode.base64-length"),
        spoiled(
            "base64-padding", "The padding is missing.",
            [](std::string& text) {
                text = "MIIB";
                text += "AA";
            },
            "decode.base64-padding"),
        spoiled(
            "base64-trailing-bits", "A second spelling of the same bytes.",
            [](std::string& text) { text = "MIIBAB=="; }, "decode.base64-trailing-bits"),
    };
}

std::vector<Scenario> inAnyForm(const World& w)
{
    return {
        imds(
            w, "imds-form-der", "The message itself, as DER.",
            [](Imds& in) { anything(in, std::string(asText(in.minted().cms))); }, passes()),
        imds(
            w, "imds-form-base64", "The message as base64 in lines.",
            [](Imds& in) { anything(in, wrapped(bare(in), 76) + "\n"); }, passes()),
        imds(
            w, "imds-form-pem", "The message as PEM.",
            [](Imds& in) { anything(in, pem("PKCS7", bare(in))); }, passes()),
        imds(
            w, "imds-form-response", "The metadata service's answer where any form is taken.",
            [](Imds& in) { anything(in, "\n" + good(in) + "\n"); }, passes()),
        imds(
            w, "imds-form-extra-member", "The answer has a member that is not known yet.",
            [](Imds& in) { in.bytes = "{\"version\":2," + good(in).substr(1); }, passes()),
        broken(
            w, "pem-label", "PEM of something that is no signed message.",
            [&w](Imds& in) { anything(in, lab::certificatePem(w.leaf().der)); },
            "decode.envelope-pem"),
        broken(
            w, "pem-unterminated", "PEM without its last line.",
            [](Imds& in) { anything(in, "-----BEGIN PKCS7-----\n" + bare(in)); },
            "decode.pem-unterminated"),
        broken(
            w, "pem-end", "PEM whose last line names something else.",
            [](Imds& in) { anything(in, "-----BEGIN PKCS7-----\nMAA=\n-----END CMS-----\n"); },
            "decode.pem-label"),
        broken(
            w, "pem-header", "PEM with the header lines of an encrypted key.",
            [](Imds& in) {
                anything(in,
                    "-----BEGIN PKCS7-----\nProc-Type: 4,ENCRYPTED\n\nMAA=\n-----END PKCS7-----\n");
            },
            "decode.pem-header"),
    };
}

} // namespace

std::vector<Scenario> imdsEnvelope(const World& w)
{
    std::vector<Scenario> all = aroundTheSignature(w);
    for (const auto& more : {inTheBase64(w), inAnyForm(w)}) {
        all.insert(all.end(), more.begin(), more.end());
    }
    return all;
}

} // namespace attest::golden
