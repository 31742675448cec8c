// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/fact_words.h"

#include "explain/amount.h"
#include "theme/text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

namespace attest::ui {
namespace {

struct Phrase {
    const char* fact;
    const char* words;
};

// Facts that say nothing without a word to them; all others speak for themselves.
constexpr Phrase kPhrases[] = {
    {"challenge.issued", QT_TRANSLATE_NOOP("attest::ui::FactWords", "given out at %1")},
    {"der.bytes", QT_TRANSLATE_NOOP("attest::ui::FactWords", "%1 bytes of DER")},
    {"signature.bytes", QT_TRANSLATE_NOOP("attest::ui::FactWords", "%1 bytes")},
    {"chain.length", QT_TRANSLATE_NOOP("attest::ui::FactWords", "%1 certificates")},
    {"key.bits", QT_TRANSLATE_NOOP("attest::ui::FactWords", "%1 bits")},
    {"vmId", QT_TRANSLATE_NOOP("attest::ui::FactWords", "machine %1")},
    {"signer.issuer", QT_TRANSLATE_NOOP("attest::ui::FactWords", "issued by %1")},
};

// Certificates are known by the first part of their names.
QString shortened(const std::string& name, const QString& value)
{
    return name.starts_with("signer.") ? value.section(QStringLiteral(", "), 0, 0) : value;
}

QString phrase(const report::ToldFact& fact)
{
    auto value = shortened(fact.name, own(fact.value)).left(120);
    bool number = false;
    if (const auto bytes = value.toLongLong(&number); number && fact.name.ends_with(".bytes")) {
        value = own(explain::amount(bytes, explain::Language::Interface));
    }
    for (const auto& each : kPhrases) {
        if (fact.name == each.fact) {
            return QCoreApplication::translate("attest::ui::FactWords", each.words).arg(value);
        }
    }
    return value;
}

} // namespace

QString factsOnALine(const std::vector<report::ToldFact>& facts)
{
    constexpr std::size_t kMostFacts = 2;
    QStringList values;
    for (std::size_t i = 0; i < facts.size() && i < kMostFacts; ++i) {
        values << phrase(facts[i]);
    }
    return values.join(QStringLiteral(" · "));
}

} // namespace attest::ui
