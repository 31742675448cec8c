// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/source_form.h"

#include "azure/azure_words.h"
#include "live/announce.h"
#include "live/background.h"
#include "servers/source_fields.h"
#include "servers/source_words.h"
#include "theme/fonts.h"
#include "theme/form_rows.h"
#include "theme/text.h"
#include "theme/tokens.h"

#include <QtCore/QUuid>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {

SourceForm::SourceForm(TwinOf twinOf, QWidget* parent)
    : QWidget(parent)
    , m_twinOf(std::move(twinOf))
    , m_fields(new SourceFields)
    , m_save(new QPushButton)
    , m_cancel(new QPushButton(tr("Cance&l")))
    , m_showTwin(new QPushButton(tr("Show that one")))
    , m_title(plainLabel("sourceTitle"))
    , m_about(mutedLabel("sourceAbout"))
    , m_preview(plainLabel("sourcePreview"))
    , m_onSaving(plainLabel("sourceOnSaving"))
    , m_problem(plainLabel("sourceProblem"))
{
    layOut();
    setFocusProxy(m_fields);
    connect(m_fields, &SourceFields::changed, this, &SourceForm::follow);
    connect(m_fields, &SourceFields::typed, this, &SourceForm::calm);
    connect(m_fields, &SourceFields::entered, this, &SourceForm::save);
    connect(m_save, &QPushButton::clicked, this, &SourceForm::save);
    connect(m_cancel, &QPushButton::clicked, this, &SourceForm::cancelled);
    connect(m_showTwin, &QPushButton::clicked, this, [this] { emit twinWanted(m_twin); });
    begin(SourceEntry::Kind::File);
}

void SourceForm::layOut()
{
    m_title->setFont(headingFont(font()));
    m_preview->setFont(monoFont(font()));
    m_preview->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_preview->setFocusPolicy(Qt::NoFocus);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(4 * kGrid, 4 * kGrid, 4 * kGrid, 4 * kGrid);
    lines->setSpacing(3 * kGrid);
    for (auto* each : std::initializer_list<QWidget*>{
             m_title, m_about, m_fields, m_preview, m_onSaving, m_problem}) {
        lines->addWidget(each);
    }
    lines->addLayout(buttons());
    lines->addStretch(1);
    setMaximumWidth(fontMetrics().averageCharWidth() * 110);
}

QHBoxLayout* SourceForm::buttons()
{
    m_save->setObjectName(QStringLiteral("addSource"));
    m_save->setProperty("primary", true);
    m_cancel->setObjectName(QStringLiteral("cancelSource"));
    m_showTwin->setObjectName(QStringLiteral("showTwin"));
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * kGrid);
    row->addWidget(m_save);
    row->addWidget(m_showTwin);
    row->addWidget(m_cancel);
    row->addStretch(1);
    return row;
}

void SourceForm::start(const QString& title, const QString& deed)
{
    ++m_round;
    calm();
    m_save->setEnabled(true);
    setAccessibleName(title);
    m_title->setText(title);
    m_save->setText(deed);
}

void SourceForm::begin(SourceEntry::Kind kind)
{
    m_before.reset();
    start(tr("Add a source"), tr("&Add"));
    m_fields->clear(kind);
}

void SourceForm::edit(const SourceEntry& source)
{
    m_before = source;
    start(tr("Edit %1").arg(nameOf(source)), tr("&Save"));
    m_fields->fill(source);
}

void SourceForm::tellSecrets(const QString& sentence)
{
    m_fields->tellSecrets(sentence);
}

void SourceForm::follow()
{
    const auto now = m_fields->one();
    if (const auto about = aboutSource(now.kind); about != m_about->text()) {
        m_about->setText(about);
        calm(); // what was wrong was so of another kind
    }
    const auto preview = previewOf(now, m_fields->parts());
    m_preview->setText(preview);
    m_preview->setVisible(!preview.isEmpty());
    m_onSaving->setVisible(m_before.has_value());
    if (m_before) {
        followEdit(now);
    }
}

void SourceForm::calm()
{
    m_problem->hide();
    m_showTwin->hide();
}

void SourceForm::followEdit(const SourceEntry& now)
{
    const auto words = onSaving(now, changeOf(*m_before, now, m_fields->typedSecret()));
    if (words != m_onSaving->text()) {
        m_onSaving->setText(words);
        if (isVisible()) {
            announce(*m_onSaving, words); // lines may go by it
        }
    }
    const bool hasOne = m_before->signIn != SourceEntry::SignIn::Nobody;
    m_fields->hintSecret(!hasOne            ? QString()
            : mayKeepSecret(*m_before, now) ? tr("Empty: the one that is kept")
                                            : tr("The one that is kept is not for this server"));
}

std::vector<SourceEntry> SourceForm::written() const
{
    auto sources = m_fields->all();
    for (auto& each : sources) {
        each.id
            = m_before ? m_before->id : utf8(QUuid::createUuid().toString(QUuid::WithoutBraces));
    }
    return sources;
}

Secret SourceForm::secret() const
{
    const auto typed = m_fields->typedSecret();
    return typed.isEmpty() ? Secret()
                           : std::make_shared<const SecretBytes>(copyBytes(asBytes(utf8(typed))));
}

// Judged on another thread: a kubeconfig and what it names are read for it.
void SourceForm::save()
{
    if (!m_save->isEnabled()) {
        return;
    }
    calm();
    m_save->setEnabled(false);
    const auto sources = written();
    inBackground(
        this,
        [sources, secret = secret()] {
            std::optional<Problem> problem;
            for (const auto& each : sources) {
                problem = problem ? problem : unfitSource(each, secret);
            }
            return problem;
        },
        [this, sources, round = m_round](const std::optional<Problem>& problem) {
            if (round == m_round) {
                judged(sources, problem);
            }
        });
}

void SourceForm::judged(
    const std::vector<SourceEntry>& sources, const std::optional<Problem>& problem)
{
    m_save->setEnabled(true);
    if (problem) {
        refuse(tr("%1. %2").arg(titleOf(*problem), tellingOf(*problem)));
        return;
    }
    if (refuseTwins(sources)) {
        return;
    }
    const auto secret = m_fields->typedSecret();
    m_fields->clearSecret();
    if (m_before) {
        emit edited(sources.front(), secret);
    } else {
        emit added(sources, secret);
    }
}

// What is kept of a source is kept by its address: of two with one, only one would go on.
bool SourceForm::refuseTwins(const std::vector<SourceEntry>& sources)
{
    for (const auto& each : sources) {
        const auto twin = m_twinOf(each);
        if (twin) {
            m_twin = twin->id;
            m_showTwin->show();
            refuse(
                tr("This is watched already, as %1. One address is one source.").arg(twin->name));
            return true;
        }
    }
    return false;
}

void SourceForm::refuse(const QString& why)
{
    m_problem->setText(why);
    m_problem->show();
    announce(*m_problem, why);
}

} // namespace attest::ui
