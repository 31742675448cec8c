// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatif/challenge_choice.h"

#include "theme/fonts.h"
#include "theme/text.h"
#include "theme/time_text.h"
#include "whatif/popup.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {
namespace {

constexpr std::size_t kMenuBytes = 40;
constexpr std::size_t kMostEarlier = 12;

QString inMenu(const std::string& nonce)
{
    return shown(nonce, kMenuBytes).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

/// What the document says that it answers, where it was read.
std::optional<std::string> answered(const LiveCase& live)
{
    const auto* run = live.run();
    return run && run->imds().content && run->imds().content->nonce.present
        ? std::optional(run->imds().content->nonce.text)
        : std::nullopt;
}

} // namespace

ChallengeChoice::ChallengeChoice(QWidget* parent)
    : Choice("whatif.challenge", tr("Challenge"), parent)
{
}

QString ChallengeChoice::says(const LiveCase& live) const
{
    const auto& nonce = live.whatIf().nonce;
    return !nonce && live.kept().context.nonce ? tr("Challenge: as issued")
        : !nonce                               ? tr("Challenge: not kept")
        : nonce->empty()                       ? tr("Challenge: none")
                                               : tr("Challenge: another");
}

QString ChallengeChoice::saysAll(const LiveCase& live) const
{
    const auto nonce = live.whatIf().nonce ? live.whatIf().nonce : live.kept().context.nonce;
    return nonce && !nonce->empty() ? tr("The challenge to answer: %1").arg(shown(*nonce))
                                    : tr("No challenge was given out");
}

QString ChallengeChoice::notApplicable(const LiveCase& live) const
{
    return live.method() == verify::Method::AzureMsi
        ? tr("A managed identity's token answers no challenge")
        : QString();
}

bool ChallengeChoice::isSupposed(const session::WhatIf& whatIf) const
{
    return whatIf.nonce.has_value();
}

void ChallengeChoice::suppose(std::optional<std::string> nonce)
{
    if (live()) {
        auto next = live()->whatIf();
        next.nonce = std::move(nonce);
        live()->suppose(tr("Suppose another challenge"), std::move(next));
    }
}

void ChallengeChoice::open(QWidget* below)
{
    if (!live()) {
        return;
    }
    auto* menu = new QMenu(window());
    menu->setAccessibleName(name());
    const auto add = [&](const QString& text, bool now, std::optional<std::string> nonce) {
        auto* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(now);
        connect(action, &QAction::triggered, this,
            [this, nonce = std::move(nonce)] { suppose(nonce); });
    };
    const auto& supposed = live()->whatIf().nonce;
    const auto& kept = live()->kept().context.nonce;
    add(kept ? tr("As issued: %1").arg(inMenu(*kept)) : tr("As kept: none was given out"),
        !supposed, std::nullopt);
    add(tr("None was given out"), supposed && supposed->empty(), std::string());
    if (const auto answer = answered(*live()); answer && answer != kept && !answer->empty()) {
        add(tr("The one that the document answers: %1").arg(inMenu(*answer)), supposed == answer,
            answer);
    }
    addEarlier(*menu);
    menu->addSeparator();
    whenClosed(*menu->addAction(tr("Another…")), below, [this](QWidget* at) { typeAnother(at); });
    popUp(*menu, below);
}

void ChallengeChoice::addEarlier(QMenu& menu)
{
    const auto& context = live()->kept().context;
    if (!context.ledger) {
        return;
    }
    std::size_t count = 0;
    const auto& issued = context.ledger->issued;
    for (auto each = issued.rbegin(); each != issued.rend() && count < kMostEarlier; ++each) {
        if (context.nonce == each->nonce || each->nonce.empty()) {
            continue;
        }
        ++count;
        auto* action = menu.addAction(
            tr("An earlier one: %1, %2").arg(inMenu(each->nonce), utcText(each->issued)));
        action->setCheckable(true);
        action->setChecked(live()->whatIf().nonce == each->nonce);
        connect(action, &QAction::triggered, this, [this, nonce = each->nonce] { suppose(nonce); });
    }
}

void ChallengeChoice::typeAnother(QWidget* below)
{
    auto* popup = new Popup(tr("Another challenge"));
    auto* label = new QLabel(tr("The challenge that had to be answered"));
    auto* field = new QLineEdit;
    field->setAccessibleName(label->text());
    field->setObjectName(QStringLiteral("whatif.challenge.text"));
    field->setFont(monoFont(field->font()));
    constexpr int kLongest = 256;
    field->setMaxLength(kLongest);
    field->setMinimumWidth(field->fontMetrics().averageCharWidth() * 36);
    label->setBuddy(field);
    popup->lines()->addWidget(label);
    popup->lines()->addWidget(field);
    const auto& nonce = live() ? live()->whatIf().nonce : std::nullopt;
    field->setText(nonce ? own(*nonce) : QString());
    connect(field, &QLineEdit::returnPressed, popup, [this, field, popup] {
        suppose(utf8(field->text()));
        popup->close();
    });
    popup->openBelow(below, field);
}

} // namespace attest::ui
