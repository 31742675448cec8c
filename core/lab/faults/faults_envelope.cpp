// SPDX-License-Identifier: GPL-3.0-or-later
// Faults between the metadata service and the server: the answer's JSON and base64.

#include "lab/faults/fault.h"
#include "lab/faults/taps.h"

namespace attest::lab {

namespace {

constexpr auto kImds = verify::Method::AzureImds;
constexpr auto kBytes = Touches::Bytes;

constexpr Fault kFaults[]{
    {"imds-unreachable", kImds, Touches::Replies, "decode.envelope-json",
        QT_TRANSLATE_NOOP("assay", "The metadata service does not answer the agent."),
        [](Scene& s) { tap::imds(s, "/metadata/attested", tap::status(0)); }},
    {"imds-gone", kImds, Touches::Replies, "decode.envelope-json",
        QT_TRANSLATE_NOOP("assay", "The metadata service is being updated and answers 410."),
        [](Scene& s) { tap::imds(s, "/metadata/attested", tap::status(410)); }},
    {"imds-behind-proxy", kImds, Touches::Replies, "decode.envelope-json",
        QT_TRANSLATE_NOOP("assay",
            "A proxy stands before the metadata service and answers with a page of its own."),
        [](Scene& s) {
            tap::imds(
                s, "/metadata/attested", tap::body("<html><body>502 Bad Gateway</body></html>"));
        }},
    {"document-cut-off", kImds, kBytes, "decode.envelope-json",
        QT_TRANSLATE_NOOP("assay", "The document breaks off in the middle."),
        [](Scene& s) { tap::document(s, [](std::string t) { return t.substr(0, 700); }); }},
    {"document-list", kImds, kBytes, "decode.envelope-not-object",
        QT_TRANSLATE_NOOP("assay", "The document is wrapped in a list."),
        [](Scene& s) {
            tap::document(s, [](const std::string& t) { return tap::around("[", t, "]"); });
        }},
    {"document-two-signatures", kImds, kBytes, "decode.envelope-duplicate-name",
        QT_TRANSLATE_NOOP("assay", "The document has a second member of the name signature."),
        [](Scene& s) {
            tap::document(s, [](const std::string& t) {
                return tap::inserted(t, 1, "\"signature\":\"AAAA\",");
            });
        }},
    {"document-encoding", kImds, kBytes, "decode.envelope-encoding",
        QT_TRANSLATE_NOOP("assay", "The document says that its encoding is cms."),
        [](Scene& s) {
            tap::document(
                s, [](std::string t) { return tap::replaced(std::move(t), "pkcs7", "cms"); });
        }},
    {"document-without-signature", kImds, kBytes, "decode.envelope-signature",
        QT_TRANSLATE_NOOP("assay", "The document has no member of the name signature."),
        [](Scene& s) {
            tap::document(s, [](std::string t) {
                return tap::replaced(std::move(t), "\"signature\"", "\"sig\"");
            });
        }},
    {"base64-character", kImds, kBytes, "decode.base64-character",
        QT_TRANSLATE_NOOP("assay", "A star stands among the base64 characters."),
        [](Scene& s) {
            tap::signature(s, [](const std::string& t) { return tap::inserted(t, 40, "*"); });
        }},
    {"base64-line-breaks", kImds, kBytes, "decode.base64-space",
        QT_TRANSLATE_NOOP("assay", "The base64 text was broken into lines."),
        [](Scene& s) {
            tap::signature(s, [](const std::string& t) { return tap::inserted(t, 64, "\\n"); });
        }},
    {"base64-padding", kImds, kBytes, "decode.base64-padding",
        QT_TRANSLATE_NOOP("assay", "The base64 text has an equals sign too many."),
        [](Scene& s) {
            tap::signature(s, [](const std::string& t) { return tap::around(t, "=", ""); });
        }},
    {"base64-length", kImds, kBytes, "decode.base64-length",
        QT_TRANSLATE_NOOP("assay", "Of the base64 text five characters are left."),
        [](Scene& s) {
            tap::signature(s, [](const std::string&) { return std::string("QUJDR"); });
        }},
    {"base64-second-spelling", kImds, kBytes, "decode.base64-trailing-bits",
        QT_TRANSLATE_NOOP(
            "assay", "The last character is replaced by one that decodes to the same bytes."),
        [](Scene& s) {
            tap::signature(s, [](const std::string&) { return std::string("QUJDRB=="); });
        }},
};

} // namespace

std::span<const Fault> envelopeFaults()
{
    return kFaults;
}

} // namespace attest::lab
