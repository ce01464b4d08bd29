.PHONY: check test format demo console words bench-slack bench-discord bench-words mutate clean

check: ## What CI runs
	sh .ci/run

test: ## Everything that Maven checks: style, tests, house rules, coverage
	mvn verify

format: ## Format all sources
	mvn -q spotless:apply

demo: ## A whole complaint, told in under a minute
	./bottine demo

console: ## Try it on the embedded database
	./bottine

words: ## Figures of the words engine on the corpus, worst answers first; ARGS="--worst 20", ARGS=--help
	mvn -B -q -DskipTests -Pwords -pl benchmarks -am package -Dwords.args="$(ARGS)"

bench-slack: ## Measures the built program with a Slack around it, ten minutes; ARGS=--quick for two
	mvn -B -q -DskipTests -Pbench-slack package -Dbench.args="$(ARGS)"

bench-discord: ## Likewise with a Discord around it
	mvn -B -q -DskipTests -Pbench-discord package -Dbench.args="$(ARGS)"

bench-words: ## Measures the words engine beside LanguageTool's checker, a quarter of an hour; ARGS=--quick for two minutes
	mvn -B -q -DskipTests -Pbench-words -pl benchmarks -am package -Dbench.args="$(ARGS)"

mutate: ## Feeds 100,000 spoilt messages and drafts to the words engine, half an hour or more; N=1000 for fewer
	mvn -B -q -pl phrasebook test -Djacoco.skip=true -Dtest=MutatedMessagesTest -Dmutated=$(or $(N),100000)

clean:
	mvn -q clean
