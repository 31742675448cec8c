// SPDX-License-Identifier: GPL-3.0-or-later
#include "chain/certificate_words.h"

#include "decode/base64.h"
#include "theme/text.h"

#include <QtCore/QCoreApplication>

namespace attest::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Chain)
};

constexpr std::int64_t kDay = 24 * 60 * 60;
constexpr std::int64_t kLastCall = 30;
constexpr std::string_view kCommonName = "2.5.4.3";

QString days(std::int64_t count, const QString& one, const QString& more)
{
    return count == 1 ? one : more.arg(count);
}

} // namespace

QString shortName(const decode::Name& name)
{
    for (auto rdn = name.rdns.rbegin(); rdn != name.rdns.rend(); ++rdn) {
        for (const auto& attribute : *rdn) {
            if (decode::oidDots(attribute.type) == kCommonName) {
                return shown(attribute.text, 120);
            }
        }
    }
    return name.empty() ? Words::tr("no subject") : shown(decode::nameText(name, 160), 160);
}

QString wordOf(trust::Origin origin)
{
    switch (origin) {
    case trust::Origin::Leaf:
        return Words::tr("signer");
    case trust::Origin::Embedded:
        return Words::tr("embedded");
    case trust::Origin::Imported:
        return Words::tr("imported");
    case trust::Origin::Cached:
        return Words::tr("cached");
    case trust::Origin::Aia:
        return Words::tr("fetched (AIA)");
    case trust::Origin::Anchor:
        return Words::tr("anchor");
    }
    return {};
}

QString wordOf(trust::Provenance provenance)
{
    switch (provenance) {
    case trust::Provenance::Shipped:
        return Words::tr("shipped");
    case trust::Provenance::Added:
        return Words::tr("added");
    case trust::Provenance::Lab:
        return Words::tr("lab");
    }
    return {};
}

QString keyWord(const decode::PublicKeyInfo& key)
{
    const char* name = nullptr;
    switch (key.type) {
    case decode::KeyType::Rsa:
        name = "RSA %1";
        break;
    case decode::KeyType::RsaPss:
        name = "RSA-PSS %1";
        break;
    case decode::KeyType::Ec:
        name = "EC %1";
        break;
    case decode::KeyType::Dsa:
        name = "DSA %1";
        break;
    case decode::KeyType::Ed25519:
        return QStringLiteral("Ed25519");
    case decode::KeyType::Ed448:
        return QStringLiteral("Ed448");
    case decode::KeyType::Other:
        return Words::tr("unknown key");
    }
    return key.keyBits == 0 ? Words::tr("unreadable key")
                            : QString::fromLatin1(name).arg(key.keyBits);
}

DaysLeft daysLeft(const decode::Certificate& certificate, Time now)
{
    if (now < certificate.notBefore) {
        const auto count = (certificate.notBefore.seconds - now.seconds + kDay - 1) / kDay;
        return {
            days(count, Words::tr("valid in 1 day"), Words::tr("valid in %1 days")), Mark::Failed};
    }
    if (certificate.notAfter < now) {
        const auto count = (now.seconds - certificate.notAfter.seconds) / kDay;
        return {count == 0
                ? Words::tr("expired today")
                : days(count, Words::tr("expired 1 day ago"), Words::tr("expired %1 days ago")),
            Mark::Failed};
    }
    constexpr int kNoEnd = 9999; // RFC 5280 4.1.2.5
    if (toCivil(certificate.notAfter).year == kNoEnd) {
        return {Words::tr("no end"), Mark::Passed};
    }
    const auto count = (certificate.notAfter.seconds - now.seconds) / kDay;
    return {count == 0 ? Words::tr("less than a day left")
                       : days(count, Words::tr("1 day left"), Words::tr("%1 days left")),
        count <= kLastCall ? Mark::Warned : Mark::Passed};
}

QString pemOf(const decode::Certificate& certificate)
{
    const auto text = decode::base64(certificate.der());
    QString pem = QStringLiteral("-----BEGIN CERTIFICATE-----\n");
    constexpr std::size_t kColumns = 64;
    for (std::size_t at = 0; at < text.size(); at += kColumns) {
        pem += own(std::string_view(text).substr(at, kColumns)) + QLatin1Char('\n');
    }
    return pem + QStringLiteral("-----END CERTIFICATE-----\n");
}

} // namespace attest::ui
