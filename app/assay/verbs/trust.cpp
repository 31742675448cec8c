// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hex.h"
#include "base/json_writer.h"
#include "chain_options.h"
#include "decode/name.h"
#include "explain/showable.h"
#include "issues.h"
#include "judgement.h"
#include "loaded.h"
#include "trust/aia.h"
#include "verbs.h"

namespace attest::app {

namespace {

constexpr Option kListOptions[] = {
    {"add-roots", Takes::Files, "FILE", QT_TRANSLATE_NOOP("assay", "anchors besides")},
};
constexpr Option kCheckOptions[] = {
    {"in", Takes::File, "FILE", QT_TRANSLATE_NOOP("assay", "certificates, the one to judge first"),
        Use::Required},
    {"roots", Takes::Files, "FILE",
        QT_TRANSLATE_NOOP("assay", "anchors in place of the shipped ones")},
    {"add-roots", Takes::Files, "FILE", QT_TRANSLATE_NOOP("assay", "anchors besides")},
    {"intermediates", Takes::Files, "FILE",
        QT_TRANSLATE_NOOP("assay", "certificates that may stand between")},
    {"time", Takes::Time, "TIME", QT_TRANSLATE_NOOP("assay", "the clock; now unless told")},
    {"eku", Takes::Choices, "serverAuth|clientAuth|codeSigning|any",
        QT_TRANSLATE_NOOP("assay", "a purpose it must serve, any of these")},
};
constexpr Option kImportOptions[] = {
    {"in", Takes::File, "FILE",
        QT_TRANSLATE_NOOP("assay", "a bundle: PEM, DER or certs-only PKCS#7"), Use::Required},
};

std::string_view provenanceName(trust::Provenance provenance)
{
    switch (provenance) {
    case trust::Provenance::Shipped:
        return QT_TRANSLATE_NOOP("assay", "shipped");
    case trust::Provenance::Added:
        return QT_TRANSLATE_NOOP("assay", "added");
    case trust::Provenance::Lab:
        return QT_TRANSLATE_NOOP("assay", "lab");
    }
    return "";
}

struct Dates {
    std::optional<Time> notBefore, notAfter;
};

Dates datesOf(const trust::Anchor& anchor)
{
    if (anchor.certificate) {
        return {anchor.certificate->notBefore, anchor.certificate->notAfter};
    }
    return {anchor.notBefore, anchor.notAfter};
}

std::string dateText(const std::optional<Time>& time)
{
    return time ? formatRfc3339(*time) : "-";
}

std::string anchorText(const trust::Anchor& anchor, const Terminal& terminal)
{
    const auto dates = datesOf(anchor);
    std::string out = inked(terminal, Ink::Strong, explain::showable(anchor.name)) + "\n";
    const auto row = [&out](const char* label, const std::string& value) {
        out += "  " + padded(said(label), 13) + value + "\n";
    };
    row(QT_TRANSLATE_NOOP("assay", "certificate"),
        anchor.certificate ? "sha256 " + hex(anchor.certificate->sha256)
                           : said(QT_TRANSLATE_NOOP("assay", "none: known by name and key")));
    row(QT_TRANSLATE_NOOP("assay", "key"), "sha256 " + hex(anchor.spkiSha256));
    row(QT_TRANSLATE_NOOP("assay", "valid"),
        said(QT_TRANSLATE_NOOP("assay", "{from} to {until}"),
            {{"from", dateText(dates.notBefore)}, {"until", dateText(dates.notAfter)}}));
    row(QT_TRANSLATE_NOOP("assay", "source"),
        said(provenanceName(anchor.provenance)) + ", " + explain::showable(anchor.source));
    return out;
}

std::string anchorsJson(const std::vector<trust::Anchor>& anchors)
{
    JsonWriter json;
    json.beginArray();
    for (const auto& anchor : anchors) {
        const auto dates = datesOf(anchor);
        json.beginObject().member("name", anchor.name).key("sha256");
        if (anchor.certificate) {
            json.string(hex(anchor.certificate->sha256));
        } else {
            json.null();
        }
        json.member("spkiSha256", hex(anchor.spkiSha256));
        json.member("notBefore", dateText(dates.notBefore));
        json.member("notAfter", dateText(dates.notAfter));
        json.member("provenance", provenanceName(anchor.provenance));
        json.member("source", anchor.source).endObject();
    }
    return json.endArray().take();
}

int answerWith(const Invocation& invocation, const std::vector<trust::Anchor>& anchors)
{
    Judgement judgement;
    judgement.result = report::accepted({"chain"});
    judgement.result.members.push_back({"anchors", anchorsJson(anchors)});
    if (invocation.json()) {
        return answer(invocation, judgement);
    }
    for (const auto& anchor : anchors) {
        invocation.out(anchorText(anchor, invocation.streams.terminal));
    }
    return kAccept;
}

int runList(Invocation& invocation)
{
    const auto anchors = anchorsFrom(invocation.worker, {}, invocation.allFiles("add-roots"));
    if (!anchors) {
        return answer(invocation, rejectedAt("chain", anchors.problem(), {"chain"}));
    }
    return answerWith(invocation, anchors->all());
}

/// What may be fetched of the addresses in a certificate.
std::string aiaText(const decode::Certificate& certificate, const Terminal& terminal)
{
    std::string out;
    for (const auto& url : certificate.caIssuers) {
        const auto judged = trust::judgeAiaUrl(url);
        const auto* allowed = std::get_if<trust::AiaAllowed>(&judged);
        const auto text
            = said(allowed ? QT_TRANSLATE_NOOP("assay", "{url}: allowed, {rule}")
                           : QT_TRANSLATE_NOOP("assay",
                               "{url}: never fetched, its {part} is not on the allow-list"),
                {{"url", explain::showable(url)}, {"rule", allowed ? allowed->rule : ""},
                    {"part", allowed ? "" : std::get<trust::AiaRefused>(judged).reason}});
        out += "  " + wrapped(text, terminal.width, 4) + "\n";
    }
    return out.empty() ? "  " + said(QT_TRANSLATE_NOOP("assay", "none")) + "\n" : out;
}

std::string aiaJson(const decode::Certificate& certificate)
{
    JsonWriter json;
    json.beginArray();
    for (const auto& url : certificate.caIssuers) {
        const auto judged = trust::judgeAiaUrl(url);
        const auto* allowed = std::get_if<trust::AiaAllowed>(&judged);
        json.beginObject().member("url", url).key("allowed").boolean(allowed != nullptr);
        json.member(allowed ? "rule" : "refused",
            allowed ? allowed->rule : std::get<trust::AiaRefused>(judged).reason);
        json.endObject();
    }
    return json.endArray().take();
}

int runCheck(Invocation& invocation)
{
    const std::vector<std::string_view> stages{"decode", "chain"};
    const auto file = invocation.file("in");
    const auto certificates = trust::readCertificates(file->bytes);
    if (!certificates || certificates->empty()) {
        return answer(invocation,
            rejectedAt("decode",
                certificates ? Problem{issue::kNoCertificate, {{"file", file->path}}, {}}
                             : certificates.problem(),
                stages));
    }
    auto inputs = readChainInputs(invocation);
    if (!inputs) {
        return answer(invocation, rejectedAt("chain", inputs.problem(), stages));
    }
    const auto& leaf = certificates->front();
    for (auto it = certificates->begin() + 1; it != certificates->end(); ++it) {
        inputs->pool.push_back({*it, trust::Origin::Imported, file->path});
    }
    inputs->options.collectAll = true;
    const auto found = trust::findChain(
        leaf, inputs->pool, inputs->anchors, inputs->options, invocation.worker.bench());
    auto judgement
        = judgedStages({{"decode", {}, false}, {"chain", findingsOf(found, *leaf), false}}, stages);
    judgement.result.members = membersOf(found);
    judgement.result.members.push_back({"aia", aiaJson(*leaf)});
    judgement.body = textOf(found, inputs->anchors, invocation.streams.terminal) + "\n"
        + said(QT_TRANSLATE_NOOP("assay", "Addresses of its issuer's certificate")) + "\n"
        + aiaText(*leaf, invocation.streams.terminal);
    return answer(invocation, judgement);
}

/// What speaks against each of the certificates as an anchor.
void sayDoubts(
    const Invocation& invocation, const std::vector<decode::CertificatePtr>& certificates)
{
    const auto now = invocation.time();
    for (const auto& each : certificates) {
        const auto name = explain::showable(nameText(each->subject), 120);
        if (!each->selfIssued()) {
            warn(invocation,
                said(QT_TRANSLATE_NOOP("assay",
                         "{name} is not self-issued: as an anchor it closes no path; an issuing "
                         "CA belongs to --intermediates"),
                    {{"name", name}}));
        }
        if (each->notAfter < now) {
            warn(invocation,
                said(QT_TRANSLATE_NOOP("assay", "{name} expired at {time}"),
                    {{"name", name}, {"time", formatRfc3339(each->notAfter)}}));
        }
    }
    if (!invocation.json()) {
        invocation.out(
            wrapped(said(QT_TRANSLATE_NOOP("assay",
                        "Compare each fingerprint with the one that its owner publishes, before "
                        "anything is trusted.")),
                invocation.streams.terminal.width, 0)
            + "\n");
    }
}

int runImport(Invocation& invocation)
{
    const auto file = invocation.file("in");
    const auto& certificates = certificatesOf(invocation.worker, file);
    if (!certificates || certificates->empty()) {
        return answer(invocation,
            rejectedAt("decode",
                certificates ? Problem{issue::kNoCertificate, {{"file", file->path}}, {}}
                             : certificates.problem(),
                {"decode"}));
    }
    const auto& shipped = trust::shippedAnchors();
    const auto all
        = shipped.with(trust::anchorsFrom(*certificates, trust::Provenance::Added, file->path));
    const std::vector<trust::Anchor> added(
        all.all().begin() + static_cast<std::ptrdiff_t>(shipped.all().size()), all.all().end());
    if (!invocation.json()) {
        const auto known = certificates->size() - added.size();
        auto text = said(added.size() == 1
                ? QT_TRANSLATE_NOOP("assay", "--add-roots {file} would add {count} anchor")
                : QT_TRANSLATE_NOOP("assay", "--add-roots {file} would add {count} anchors"),
            {{"file", explain::showable(file->path)}, {"count", added.size()}});
        if (known > 0) {
            text += said(QT_TRANSLATE_NOOP("assay", "; {count} in it are known already"),
                {{"count", known}});
        }
        invocation.out(wrapped(text, invocation.streams.terminal.width, 2) + "\n");
    }
    sayDoubts(invocation, *certificates);
    return answerWith(invocation, added);
}

} // namespace

const Verb kTrustList{"trust list", Family::Work,
    QT_TRANSLATE_NOOP("assay", "the anchors: fingerprints, validity, source"), {}, kListOptions,
    runList};
const Verb kTrustCheck{"trust check", Family::Work,
    QT_TRANSLATE_NOOP(
        "assay", "which anchor a certificate leads to, and which of its addresses may be fetched"),
    {"[CERTFILE]", 1, "in", 0}, kCheckOptions, runCheck};
const Verb kTrustImport{"trust import", Family::Work,
    QT_TRANSLATE_NOOP(
        "assay", "judges a bundle and shows what --add-roots would add; nothing is stored"),
    {"[BUNDLE]", 1, "in", 0}, kImportOptions, runImport};

} // namespace attest::app
