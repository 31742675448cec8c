// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/exec_question.h"

#include "base/redact.h"
#include "servers/source_entry.h"
#include "theme/fonts.h"
#include "theme/form_rows.h"
#include "theme/rule.h"
#include "theme/text.h"
#include "theme/tokens.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {

ExecQuestion::ExecQuestion(QWidget* parent)
    : QWidget(parent)
    , m_command(copyableLabel("execCommand"))
    , m_set(copyableLabel("execSet"))
    , m_forGood(new QCheckBox(tr("Do not as&k again for exactly this")))
{
    auto* caption = new QLabel(tr("MAY THIS BE RUN?"));
    caption->setFont(captionFont(font()));
    caption->setForegroundRole(QPalette::PlaceholderText);
    m_command->setFont(monoFont(font()));
    m_forGood->setObjectName(QStringLiteral("execForGood"));
    auto* allow = new QPushButton(tr("A&llow and connect"));
    allow->setObjectName(QStringLiteral("allowExec"));
    allow->setProperty("primary", true);
    auto* refuse = new QPushButton(tr("Re&fuse"));
    refuse->setObjectName(QStringLiteral("refuseExec"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(2 * kGrid);
    buttons->addWidget(allow);
    buttons->addWidget(refuse);
    buttons->addStretch(1);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2 * kGrid);
    lines->addWidget(new Rule);
    lines->addWidget(caption);
    lines->addWidget(m_command);
    lines->addWidget(m_set);
    lines->addWidget(m_forGood);
    lines->addLayout(buttons);
    connect(allow, &QPushButton::clicked, this, [this] {
        emit allowed(m_forGood->isChecked() ? ExecConsents::For::Good : ExecConsents::For::Session);
    });
    connect(refuse, &QPushButton::clicked, this, &ExecQuestion::refused);
}

void ExecQuestion::show(const live::ExecPlugin& plugin)
{
    std::vector<std::string> words;
    for (const auto& word : plugin.words) {
        words.push_back(redactSecrets(word));
    }
    m_command->setText(bracketed(words));
    QStringList names;
    for (const auto& [name, value] : plugin.environment) {
        names << shown(name, 200);
    }
    m_set->setText(tr("Set for it by the kubeconfig: %1").arg(names.join(QStringLiteral(", "))));
    m_set->setVisible(!names.isEmpty());
    m_forGood->setChecked(false);
}

} // namespace attest::ui
