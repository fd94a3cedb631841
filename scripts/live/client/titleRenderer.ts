/** #slidev/title-renderer: a slide's title as text. Slidev compiles titles as templates; here nothing is compiled. */
import { computed, defineComponent, h } from 'vue'
import { useSlideContext } from '#slidev-client/context.ts'
import { titleOf } from './slides.ts'

export default defineComponent({
  props: { no: { type: [Number, String], default: undefined } },
  setup(props) {
    const { $page } = useSlideContext()
    const no = computed(() => Number(props.no ?? $page.value))
    return () => h('div', titleOf(no.value))
  },
})
