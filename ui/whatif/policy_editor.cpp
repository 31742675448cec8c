// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatif/policy_editor.h"

#include "explain/catalogue.h"
#include "policy_view/diagnostic_words.h"
#include "theme/fonts.h"
#include "theme/text.h"
#include "theme/tokens.h"
#include "whatif/popup.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {

PolicyEditor::PolicyEditor(LiveCase& live)
    : m_live(&live)
    , m_text(new QPlainTextEdit)
    , m_first(new QLabel)
{
    m_text->setObjectName(QStringLiteral("whatif.policy.text"));
    m_text->setAccessibleName(tr("Text of the supposed policy"));
    m_text->setFont(monoFont(font()));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    const auto text = asText(live.stepper().inputs().policy);
    m_text->setPlainText(own(text));
    const QFontMetrics metrics(m_text->font());
    constexpr int kColumns = 72, kLines = 20;
    m_text->setMinimumSize(metrics.averageCharWidth() * kColumns, metrics.height() * kLines);
    m_first->setObjectName(QStringLiteral("whatif.policy.first"));
    m_first->setWordWrap(true);
    m_first->setTextFormat(Qt::PlainText);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_text);
    lines->addWidget(m_first);
    // After the keys that are waiting: only the last of what was typed is verified.
    m_settled.setSingleShot(true);
    m_settled.setInterval(0);
    connect(&m_settled, &QTimer::timeout, this, &PolicyEditor::suppose);
    connect(m_text, &QPlainTextEdit::textChanged, &m_settled, qOverload<>(&QTimer::start));
    diagnose();
}

void PolicyEditor::openBelow(QWidget* button, LiveCase& live)
{
    auto* popup = new Popup(tr("Suppose another policy"));
    auto* editor = new PolicyEditor(live);
    popup->lines()->addWidget(editor);
    popup->openBelow(button, editor->m_text);
}

void PolicyEditor::suppose()
{
    if (!m_live) {
        return;
    }
    auto next = m_live->whatIf();
    auto text = utf8(m_text->toPlainText());
    const auto bytes = copyBytes(asBytes(text));
    next.policy = next.policyName.empty() && bytes == m_live->kept().policy ? std::nullopt
                                                                            : std::optional(bytes);
    m_live->suppose(tr("Suppose another policy"), std::move(next));
    diagnose();
}

void PolicyEditor::diagnose()
{
    const auto& loaded = m_live->policy();
    const auto failure
        = [](const policy::Diagnostic& d) { return d.severity == Severity::Failure; };
    if (!loaded || std::ranges::none_of(loaded->diagnostics, failure)) {
        m_first->setText(tr("The policy can be loaded."));
        return;
    }
    m_first->setText(diagnosticLine(*std::ranges::find_if(loaded->diagnostics, failure)));
}

} // namespace attest::ui
