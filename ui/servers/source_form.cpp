// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/source_form.h"

#include "azure/azure_words.h"
#include "live/announce.h"
#include "live/background.h"
#include "live/command_source.h"
#include "live/network/kubernetes/kubeconfig.h"
#include "theme/fonts.h"
#include "theme/form_rows.h"
#include "theme/text.h"
#include "theme/tokens.h"

#include <QtCore/QDir>
#include <QtCore/QRegularExpression>
#include <QtCore/QUuid>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {
namespace {

using SignIn = SourceEntry::SignIn;

QLabel* mutedLine(const char* name)
{
    auto* label = plainLabel(name);
    label->setFont(smallFont(label->font()));
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

std::string trimmed(const QLineEdit* field)
{
    return utf8(field->text().trimmed());
}

// Separated however somebody likes.
QString listed(const QLineEdit* field)
{
    static const QRegularExpression gaps(QStringLiteral("[\\s,]+"));
    return field->text().split(gaps, Qt::SkipEmptyParts).join(u',');
}

std::string withoutSlash(std::string url)
{
    while (url.ends_with('/')) {
        url.pop_back();
    }
    return url;
}

// As the terminal would be told it: a word with anything odd in it stands in quotes.
QString quoted(const std::string& word)
{
    constexpr std::string_view kPlain
        = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:=+,@%";
    const bool plain = !word.empty() && word.find_first_not_of(kPlain) == std::string::npos;
    auto text = shown(word, 1000);
    return plain ? text : u'\'' + text.replace(u'\'', QLatin1String("'\\''")) + u'\'';
}

} // namespace

SourceForm::SourceForm(QWidget* parent)
    : QWidget(parent)
    , m_form(new QFormLayout)
    , m_kind(choiceBox("sourceKind", tr("Kind of source")))
    , m_context(choiceBox("kubeContext", tr("Context")))
    , m_signIn(choiceBox("sourceSignIn", tr("Sign-in")))
    , m_choose(new QPushButton(tr("C&hoose files…")))
    , m_chooseKube(new QPushButton(tr("Ch&oose…")))
    , m_add(new QPushButton(tr("&Add")))
    , m_cancel(new QPushButton(tr("Cance&l")))
    , m_about(mutedLine("sourceAbout"))
    , m_preview(plainLabel("sourcePreview"))
    , m_kept(mutedLine("sourceSecretKept"))
    , m_problem(plainLabel("sourceProblem"))
{
    setAccessibleName(tr("Add a source"));
    addChoices();
    layOut();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &SourceForm::follow);
    connect(m_signIn, &QComboBox::currentIndexChanged, this, &SourceForm::follow);
    connect(m_context, &QComboBox::currentTextChanged, this, &SourceForm::preview);
    connect(m_kubeconfig, &QLineEdit::editingFinished, this, &SourceForm::findContexts);
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_files.clear(); });
    connect(m_choose, &QPushButton::clicked, this, &SourceForm::chooseFiles);
    connect(m_chooseKube, &QPushButton::clicked, this, &SourceForm::chooseKubeconfig);
    connect(m_add, &QPushButton::clicked, this, &SourceForm::save);
    connect(m_cancel, &QPushButton::clicked, this, &SourceForm::cancelled);
    begin(Kind::File);
}

void SourceForm::addChoices()
{
    for (const auto each : SourceEntry::kKinds) {
        m_kind->addItem(kindText(each), static_cast<int>(each));
    }
    m_signIn->addItem(tr("Not needed"), static_cast<int>(SignIn::Nobody));
    m_signIn->addItem(tr("User and password"), static_cast<int>(SignIn::Basic));
    m_signIn->addItem(tr("Token"), static_cast<int>(SignIn::Bearer));
    m_context->setEditable(true);
    m_context->lineEdit()->setAccessibleName(m_context->accessibleName());
}

void SourceForm::layOut()
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft);
    addRow(*m_form, tr("&Kind"), m_kind);
    m_path = line("sourcePath", tr("&Path"), QStringLiteral("/var/log/spirl/server.log"));
    m_form->addRow(QString(), m_choose);
    m_command = line(
        "sourceCommand", tr("&Command"), QStringLiteral("journalctl -o json -f -u spirl-server"));
    m_host = line("journalHost", tr("H&ost"), tr("Empty: this machine. Else USER@HOST, by ssh"));
    m_units = line("journalUnits", tr("&Units"), tr("Empty: all. Else spirl-server, spirl-agent"));
    m_container = line("dockerContainer", tr("Containe&r"), QStringLiteral("spirl-server"));
    m_dockerContext = line("dockerContext", tr("Conte&xt"), tr("Empty: the current one"));
    m_kubeconfig
        = line("kubeconfig", tr("Ku&beconfig"), tr("Empty: KUBECONFIG, or ~/.kube/config"));
    m_form->addRow(QString(), m_chooseKube);
    addRow(*m_form, tr("Conte&xt"), m_context);
    m_nameSpace = line("kubeNamespace", tr("&Namespace"), QStringLiteral("spirl-system"));
    m_pods = line("kubePods", tr("Po&d or labels"),
        QStringLiteral("spirl-server-0, app.kubernetes.io/name=spirl-server"));
    m_url = line("sourceUrl", tr("&URL"));
    m_query = line("lokiQuery", tr("&Query"), QStringLiteral("{namespace=\"spirl-system\"}"));
    m_tenant
        = line("sourceTenant", tr("&Tenant"), tr("X-Scope-OrgID, where the service wants one"));
    addRow(*m_form, tr("Sign-&in"), m_signIn);
    m_user = line("sourceUser", tr("Us&er"));
    m_secret = line("sourceSecret", tr("&Secret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_form->addRow(QString(), m_kept);
    m_name = line("sourceName", tr("Sho&w as"), tr("Empty: its address"));

    for (auto* each : {m_choose, m_chooseKube}) {
        each->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    m_preview->setFont(monoFont(font()));
    m_preview->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_preview->setFocusPolicy(Qt::NoFocus);
    m_choose->setObjectName(QStringLiteral("chooseFiles"));
    m_chooseKube->setObjectName(QStringLiteral("chooseKubeconfig"));
    m_chooseKube->setAccessibleName(tr("Choose a kubeconfig"));
    m_add->setObjectName(QStringLiteral("addSource"));
    m_add->setProperty("primary", true);
    m_cancel->setObjectName(QStringLiteral("cancelSource"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(2 * kGrid);
    buttons->addWidget(m_add);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    auto* title = new QLabel(tr("Add a source"));
    title->setFont(headingFont(font()));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(4 * kGrid, 4 * kGrid, 4 * kGrid, 4 * kGrid);
    lines->setSpacing(3 * kGrid);
    lines->addWidget(title);
    lines->addWidget(m_about);
    lines->addLayout(m_form);
    lines->addWidget(m_preview);
    lines->addWidget(m_problem);
    lines->addLayout(buttons);
    lines->addStretch(1);
    setMaximumWidth(fontMetrics().averageCharWidth() * 110);
}

QLineEdit* SourceForm::line(const char* name, const QString& label, const QString& hint)
{
    auto* field = new QLineEdit;
    field->setObjectName(QString::fromLatin1(name));
    field->setAccessibleName(QString(label).remove(u'&'));
    field->setPlaceholderText(hint);
    field->setMaxLength(4000);
    addRow(*m_form, label, field);
    connect(field, &QLineEdit::returnPressed, this, &SourceForm::save);
    connect(field, &QLineEdit::textChanged, this, &SourceForm::preview);
    return field;
}

void SourceForm::begin(Kind kind)
{
    m_files.clear();
    for (auto* each : {m_name, m_path, m_command, m_host, m_units, m_container, m_dockerContext,
             m_kubeconfig, m_nameSpace, m_pods, m_url, m_query, m_tenant, m_user, m_secret}) {
        each->clear();
    }
    m_signIn->setCurrentIndex(0);
    m_context->setCurrentText({});
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(kind)));
    follow();
}

void SourceForm::tellSecrets(const QString& sentence)
{
    m_kept->setText(sentence);
}

SourceForm::Kind SourceForm::kind() const
{
    return static_cast<Kind>(m_kind->currentData().toInt());
}

void SourceForm::follow()
{
    const auto now = kind();
    const bool web = now == Kind::Loki || now == Kind::Metrics || now == Kind::Prometheus;
    const auto signIn = static_cast<SignIn>(m_signIn->currentData().toInt());
    showRow(*m_form, m_path, now == Kind::File);
    showRow(*m_form, m_choose, now == Kind::File);
    showRow(*m_form, m_command, now == Kind::Command);
    for (auto* each : std::initializer_list<QWidget*>{
             m_kubeconfig, m_chooseKube, m_context, m_nameSpace, m_pods}) {
        showRow(*m_form, each, now == Kind::Kubernetes);
    }
    showRow(*m_form, m_host, now == Kind::Journal);
    showRow(*m_form, m_units, now == Kind::Journal);
    showRow(*m_form, m_container, now == Kind::Docker);
    showRow(*m_form, m_dockerContext, now == Kind::Docker);
    showRow(*m_form, m_url, web);
    showRow(*m_form, m_query, now == Kind::Loki);
    showRow(*m_form, m_tenant, now == Kind::Loki || now == Kind::Prometheus);
    showRow(*m_form, m_signIn, web);
    showRow(*m_form, m_user, web && signIn == SignIn::Basic);
    showRow(*m_form, m_secret, web && signIn != SignIn::Nobody);
    showRow(*m_form, m_kept, web && signIn != SignIn::Nobody);
    if (auto* label = qobject_cast<QLabel*>(m_form->labelForField(m_secret))) {
        label->setText(signIn == SignIn::Bearer ? tr("To&ken") : tr("Pass&word"));
        m_secret->setAccessibleName(label->text().remove(u'&'));
    }
    m_url->setPlaceholderText(now == Kind::Loki ? QStringLiteral("https://loki.example.net")
            : now == Kind::Metrics              ? QStringLiteral("http://127.0.0.1:9090/metrics")
                                                : QStringLiteral("https://prometheus.example.net"));
    switch (now) {
    case Kind::File:
        m_about->setText(tr("Plain or gzip, followed through rotations. Several files are shown "
                            "together, by time."));
        break;
    case Kind::Command:
        m_about->setText(tr("A program whose output is read. It is started without a shell, and "
                            "ended with the window."));
        break;
    case Kind::Kubernetes:
        m_about->setText(tr("Logs of pods, through the cluster's API. Before a program is run that "
                            "a kubeconfig names to sign in, you are asked."));
        break;
    case Kind::Journal:
        m_about->setText(
            tr("The journal of this machine, or of another one through ssh, which has to "
               "sign in without asking. It goes on where it broke off."));
        break;
    case Kind::Docker:
        m_about->setText(tr("The log of a container, by the program docker."));
        break;
    case Kind::Loki:
        m_about->setText(tr("Lines that a LogQL query gives, asked for again and again."));
        break;
    case Kind::Metrics:
        m_about->setText(tr("A server's /metrics, asked every 15 seconds."));
        break;
    case Kind::Prometheus:
        m_about->setText(tr("A Prometheus, Mimir or Thanos that already collects the metrics."));
        break;
    }
    m_problem->hide();
    preview();
    if (now == Kind::Kubernetes && m_context->count() == 0) {
        findContexts();
    }
}

SourceEntry SourceForm::one() const
{
    SourceEntry source;
    source.id = utf8(QUuid::createUuid().toString(QUuid::WithoutBraces));
    source.kind = kind();
    source.name = trimmed(m_name);
    const auto of
        = [](const QLineEdit* field) { return field->isHidden() ? std::string() : trimmed(field); };
    switch (source.kind) {
    case Kind::File: {
        const auto path = trimmed(m_path);
        source.address
            = path.empty() ? path : utf8(QDir().absoluteFilePath(QString::fromStdString(path)));
        break;
    }
    case Kind::Command:
        source.address = trimmed(m_command);
        break;
    case Kind::Kubernetes: {
        const auto pods = trimmed(m_pods);
        const bool labels = pods.find('=') != std::string::npos || pods.empty();
        source.address = "kube:" + utf8(m_context->currentText().trimmed()) + "/"
            + trimmed(m_nameSpace) + (labels ? "?" : "/") + pods;
        source.kubeconfig = trimmed(m_kubeconfig);
        break;
    }
    case Kind::Journal: {
        const auto host = trimmed(m_host);
        source.address = "journal:" + host + (host.empty() ? "" : "/") + utf8(listed(m_units));
        break;
    }
    case Kind::Docker: {
        const auto context = trimmed(m_dockerContext);
        source.address = "docker:" + context + (context.empty() ? "" : "/") + trimmed(m_container);
        break;
    }
    case Kind::Loki:
        source.address = "loki+" + withoutSlash(trimmed(m_url)) + "?" + trimmed(m_query);
        break;
    case Kind::Metrics:
    case Kind::Prometheus:
        source.address = trimmed(m_url);
        break;
    }
    source.tenant = of(m_tenant);
    source.signIn = m_signIn->isHidden() ? SignIn::Nobody
                                         : static_cast<SignIn>(m_signIn->currentData().toInt());
    source.user = of(m_user);
    return source;
}

std::vector<SourceEntry> SourceForm::written() const
{
    if (kind() != Kind::File || m_files.isEmpty()) {
        return {one()};
    }
    std::vector<SourceEntry> sources;
    for (const auto& file : m_files) {
        auto source = one();
        source.address = utf8(file);
        source.name = m_files.size() == 1 ? source.name : std::string();
        sources.push_back(std::move(source));
    }
    return sources;
}

Secret SourceForm::secret() const
{
    if (m_secret->isHidden() || m_secret->text().isEmpty()) {
        return {};
    }
    return std::make_shared<const SecretBytes>(copyBytes(asBytes(utf8(m_secret->text()))));
}

// What is started or asked, before it is.
void SourceForm::preview()
{
    const auto source = one();
    QString text;
    if (source.kind == Kind::Command) {
        const auto words = live::commandWords(source.address);
        if (!words) {
            text = tr("A quote is still open");
        } else if (!words->empty()) {
            text = tr("Starts: %1").arg(bracketed(*words));
        }
    } else if (source.kind == Kind::Kubernetes && !m_nameSpace->text().trimmed().isEmpty()) {
        text = QStringLiteral("assay logs --follow ") + quoted(specOf(source));
    } else if (source.kind == Kind::Journal
        || (source.kind == Kind::Docker && !m_container->text().trimmed().isEmpty())) {
        text = QStringLiteral("assay logs --follow ") + quoted(specOf(source));
    } else if (source.kind == Kind::Loki && !m_url->text().trimmed().isEmpty()) {
        text = QStringLiteral("assay logs --follow ") + quoted(specOf(source));
    }
    m_preview->setText(text);
    m_preview->setVisible(!text.isEmpty());
}

void SourceForm::chooseFiles()
{
    auto* dialog = new QFileDialog(this, tr("Choose log files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Logs (*.log *.log.* *.gz *.jsonl *.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& files) {
        m_path->setText(files.join(QStringLiteral(", ")));
        m_files = files;
    });
    dialog->open();
}

void SourceForm::chooseKubeconfig()
{
    auto* dialog = new QFileDialog(this, tr("Choose a kubeconfig"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        m_kubeconfig->setText(file);
        findContexts();
    });
    dialog->open();
}

void SourceForm::findContexts()
{
    auto given = trimmed(m_kubeconfig);
    if (given.empty()) {
        given = utf8(qEnvironmentVariable("KUBECONFIG"));
    }
    inBackground(
        this,
        [given, home = utf8(QDir::homePath())] {
            const auto files = live::kubeconfigFiles(given, home);
            return files ? live::kubeContexts(*files) : std::vector<std::string>();
        },
        [this](const std::vector<std::string>& contexts) {
            const auto before = m_context->currentText();
            m_context->clear();
            for (const auto& each : contexts) {
                m_context->addItem(QString::fromStdString(each));
            }
            if (!before.isEmpty() || contexts.empty()) {
                m_context->setCurrentText(before);
            }
        });
}

// Judged on another thread: a kubeconfig and what it names are read for it.
void SourceForm::save()
{
    if (!m_add->isEnabled()) {
        return;
    }
    m_problem->hide();
    m_add->setEnabled(false);
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
        [this, sources](const std::optional<Problem>& problem) { judged(sources, problem); });
}

void SourceForm::judged(
    const std::vector<SourceEntry>& sources, const std::optional<Problem>& problem)
{
    m_add->setEnabled(true);
    if (problem) {
        const auto text = tr("%1. %2").arg(titleOf(*problem), tellingOf(*problem));
        m_problem->setText(text);
        m_problem->show();
        announce(*m_problem, text);
        return;
    }
    const auto secret = m_secret->isHidden() ? QString() : m_secret->text();
    m_secret->clear();
    emit added(sources, secret);
}

} // namespace attest::ui
