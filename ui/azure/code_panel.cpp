// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/code_panel.h"

#include "live/announce.h"
#include "theme/fonts.h"
#include "theme/text.h"
#include "theme/tokens.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

namespace attest::ui {

CodePanel::CodePanel(AzureDesk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_code(new QLabel)
    , m_where(new QLabel)
    , m_copy(new QPushButton(tr("&Copy the code")))
    , m_open(new QPushButton(tr("&Open the page")))
{
    setObjectName(QStringLiteral("codePanel"));
    auto large = monoFont(font());
    large.setPointSizeF(font().pointSizeF() * 2.2);
    large.setWeight(QFont::DemiBold);
    m_code->setObjectName(QStringLiteral("code"));
    m_code->setFont(large);
    m_code->setTextFormat(Qt::PlainText);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_code->setAccessibleName(tr("Code"));
    m_where->setTextFormat(Qt::PlainText);
    m_where->setWordWrap(true);
    m_copy->setObjectName(QStringLiteral("copyCode"));
    m_open->setObjectName(QStringLiteral("openPage"));
    m_open->setProperty("primary", true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kPadding, 2 * kGrid, kPadding, 2 * kGrid);
    row->setSpacing(4 * kGrid);
    row->addWidget(m_code);
    row->addWidget(m_where, 1);
    row->addWidget(m_copy);
    row->addWidget(m_open);
    connect(m_copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_desk.code().code); });
    connect(m_open, &QPushButton::clicked, this, [this] { m_desk.openUrl(m_desk.code().url); });
    connect(&desk, &AzureDesk::codeChanged, this, &CodePanel::follow);
    follow();
}

void CodePanel::follow()
{
    const auto& code = m_desk.code();
    setVisible(!code.code.isEmpty());
    if (code.code.isEmpty()) {
        return;
    }
    m_code->setText(code.code);
    m_where->setText(tr("Enter this code at %1 until %2 and sign in there. This window goes on by "
                        "itself.")
                         .arg(shown(utf8(code.url), 200), own(formatRfc3339(code.until))));
    announce(*m_where, tr("Code %1. %2").arg(code.code, m_where->text()));
}

void CodePanel::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), colour(Role::WarnBack, palette()));
}

} // namespace attest::ui
