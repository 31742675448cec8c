// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/flow_detail.h"

#include "flows/reply_text.h"
#include "theme/fonts.h"

#include <QtCore/QLocale>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QToolButton>

namespace attest::ui {
namespace {

QPlainTextEdit* monoText(const QString& name)
{
    auto* text = new QPlainTextEdit;
    text->setReadOnly(true);
    text->setFrameShape(QFrame::NoFrame);
    text->setTabChangesFocus(true);
    text->setAccessibleName(name);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return text;
}

QToolButton* toolFor(Actions& actions, const char* id)
{
    auto* action = actions.find(QString::fromLatin1(id));
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(Actions::nameOf(*action));
    return button;
}

QHBoxLayout* line()
{
    auto* made = new QHBoxLayout;
    made->setContentsMargins(0, 0, 0, 0);
    made->setSpacing(2 * kGrid);
    return made;
}

} // namespace

FlowDetail::FlowDetail(Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_about(new QLabel)
    , m_curl(monoText(tr("The request as a command")))
    , m_form(new QComboBox)
    , m_replyAbout(new QLabel)
    , m_reply(monoText(tr("The reply's body")))
{
    m_about->setWordWrap(true);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_curl->setFont(monoFont(font()));
    m_curl->setMaximumHeight(QFontMetrics(m_curl->font()).lineSpacing() * 3 + 3 * kGrid);
    m_reply->setFont(monoFont(font()));
    m_form->addItems({tr("Decoded"), tr("Raw")});
    m_form->setAccessibleName(tr("How the reply is shown"));
    m_replyAbout->setTextFormat(Qt::PlainText);
    m_replyAbout->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_replyAbout->setForegroundRole(QPalette::PlaceholderText);
    connect(m_form, &QComboBox::currentIndexChanged, this, &FlowDetail::showReply);

    auto* head = line();
    head->addWidget(m_about, 1);
    head->addWidget(toolFor(actions, "flows.copy-curl"), 0, Qt::AlignTop);
    auto* foot = line();
    foot->addWidget(m_form);
    foot->addWidget(m_replyAbout, 1);
    for (const char* id : {"flows.show-bytes", "flows.supply", "flows.remove"}) {
        foot->addWidget(toolFor(actions, id));
    }
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(kPadding, kGrid, kPadding, kGrid);
    lines->setSpacing(kGrid);
    lines->addLayout(head);
    lines->addWidget(m_curl);
    lines->addLayout(foot);
    lines->addWidget(m_reply, 1);
}

void FlowDetail::showRow(const FlowRow* row, policy::Cloud cloud)
{
    m_exchange = row ? row->exchange : std::nullopt;
    QStringList about;
    if (row && !m_roomy) {
        about = {row->kind, row->rule}; // The rest stands in the list beside it.
    } else if (row) {
        about = {row->kind, row->rule, row->source};
    }
    m_said = row ? about.join(QStringLiteral(" · "))
                 : tr("Choose a request to see it as a command, with what came back.");
    layAbout();
    m_curl->setPlainText(m_exchange ? curlOf(m_exchange->request, cloud) : QString());
    m_curl->setVisible(m_roomy && m_exchange.has_value());
    m_replyAbout->setText(!m_exchange ? QString()
            : row->bytes
            ? tr("%1 bytes").arg(QLocale().toString(static_cast<qulonglong>(*row->bytes)))
            : tr("no reply"));
    showReply();
}

// One line where it is low: what is cut stands in the tooltip. Where no request is chosen there is room.
void FlowDetail::layAbout()
{
    const bool whole = m_roomy || !m_exchange;
    m_about->setWordWrap(whole);
    m_about->setText(whole ? m_said
                           : m_about->fontMetrics().elidedText(
                               m_said, Qt::ElideMiddle, m_about->contentsRect().width()));
    m_about->setToolTip(whole ? QString() : m_said);
    m_about->setAccessibleName(m_said);
}

void FlowDetail::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    layAbout();
}

void FlowDetail::setRoomy(bool roomy)
{
    m_roomy = roomy;
    m_curl->setVisible(m_roomy && m_exchange.has_value());
}

void FlowDetail::showReply()
{
    const auto form = m_form->currentIndex() == 0 ? ReplyForm::Decoded : ReplyForm::Raw;
    const auto text = m_exchange ? replyText(*m_exchange, form) : QString();
    m_form->setEnabled(!text.isEmpty());
    m_reply->setPlaceholderText(m_exchange ? tr("Nothing came back.") : QString());
    m_reply->setPlainText(text);
}

} // namespace attest::ui
