// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/resource_json.h"

#include "azure/arm/read.h"
#include "azure/azure_words.h"
#include "azure/pause_countdown.h"
#include "base/indented_json.h"
#include "theme/fonts.h"
#include "theme/form_rows.h"
#include "theme/text.h"
#include "theme/tokens.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {
namespace {

constexpr std::size_t kMostShown = 200'000;

/// Indented and with each line safe to show.
QString pretty(const std::string& json)
{
    const auto text = QByteArray::fromStdString(indentedJson(json).substr(0, kMostShown));
    QStringList lines;
    for (const auto& line : text.split('\n')) {
        lines << shown(line.toStdString(), 4000);
    }
    return lines.join(u'\n');
}

} // namespace

ResourceJson::ResourceJson(AzureDesk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_field(textField("resourceId", tr("Any resource's id, then Enter")))
    , m_text(new QPlainTextEdit)
    , m_pause(new PauseCountdown(desk.clock(), this))
{
    m_text->setObjectName(QStringLiteral("json"));
    m_text->setAccessibleName(tr("The object as JSON"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFont(monoFont(font()));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(kPadding, 2 * kGrid, kPadding, 2 * kGrid);
    top->setSpacing(2 * kGrid);
    top->addWidget(labelOf(tr("Resource id"), m_field));
    top->addWidget(m_field, 1);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addLayout(top);
    lines->addWidget(m_text, 1);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::returnPressed, this,
        [this] { show(utf8(m_field->text().trimmed())); });
    connect(m_pause, &PauseCountdown::changed, this, [this] {
        const auto pause = m_pause->sentence();
        m_text->setPlainText(pause.isEmpty() ? tr("Asking Azure…") : pause);
    });
    show({});
}

void ResourceJson::show(const std::string& id)
{
    m_cancel.ask();
    m_pause->end();
    m_id = id;
    m_shownId.clear();
    m_field->setText(QString::fromStdString(id));
    m_field->setCursorPosition(0);
    m_text->setPlainText(id.empty() ? tr("Choose a resource to see it as JSON.") : QString());
    load();
}

void ResourceJson::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    load();
}

void ResourceJson::load()
{
    const auto link = m_desk.link();
    if (!isVisible() || m_id.empty() || m_shownId == m_id || !link) {
        return;
    }
    m_cancel = net::Cancel();
    m_shownId = m_id;
    m_text->setPlainText(tr("Asking Azure…"));
    azure::ArmOptions options;
    options.patience.pause = m_desk.pause();
    options.patience.waiting = AzureDesk::waitingFor(
        this, m_cancel, [this](const azure::Waiting& pause) { m_pause->begin(pause); });
    m_desk.inNetwork(
        this, m_cancel,
        [link, options, id = m_id, cancel = m_cancel] {
            azure::ArmClient arm(*link->session, options);
            const auto found = azure::resourceOf(arm, id, cancel);
            return found ? pretty(found->json()) : sentenceOf(found.problem());
        },
        [this, cancel = m_cancel](const QString& told) {
            if (!cancel.asked()) {
                m_pause->end();
                m_text->setPlainText(told);
            }
        });
}

} // namespace attest::ui
